import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { deadlineInWords } from '../../utils/dates.ts';
import { formErrors } from '../../utils/form-errors.ts';
import { useText } from '../../utils/use-text.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { DayField, SelectField } from '../Fields.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { CommandFields } from './CommandFields.tsx';
import { keyOf } from './extendable.ts';
import type { ExtendForm } from './file-forms.ts';
import type { FileView } from './file-view.ts';

type Extendable = FileView['application']['extendable'][number];

/** « Accorder un délai » to this file alone, for the deadlines that the rules let move. */
export function Extend({
  view: { application, commandKey, firstDay },
  lastResult,
}: {
  view: FileView;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const text = useText();
  const [form, fields] = useForm<ExtendForm>({
    id: 'extend',
    lastResult,
    defaultNoValidate: true,
  });
  const { extendable, pieces, conditions, programme, end, revision } = application;
  const nameOf = ({ of }: Extendable) => {
    switch (of.kind) {
      case 'pieceDue': {
        const piece = pieces.find(({ id }) => id === of.piece);
        return t('file.extend.kind.pieceDue', { title: piece ? text(piece.title) : of.piece });
      }
      case 'conditionDue': {
        const found = conditions.find(({ id }) => id === of.condition);
        const title = found ? text(found.title) : of.condition;
        return t('file.extend.kind.conditionDue', { title });
      }
      default:
        return t(`file.extend.kind.${of.kind}`);
    }
  };
  return (
    <section className="card" aria-labelledby="extend-heading">
      <details open={lastResult !== undefined || end !== null}>
        <summary>
          <h2 id="extend-heading">{t('file.extend.title')}</h2>
        </summary>
        <Form method="post" className="form" preventScrollReset {...getFormProps(form)} noValidate>
          <CommandFields
            type="extendDeadline"
            commandKey={commandKey}
            expectedRevision={revision}
          />
          <p>{t('file.extend.text')}</p>
          {end === null ? null : <p>{t('file.extend.reopens')}</p>}
          <ErrorSummary errors={formErrors(form, [fields.deadline, fields.until])} />
          <SelectField
            field={fields.deadline}
            label={t('file.extend.which')}
            placeholder={t('file.extend.choose')}
            choices={extendable.map((one) => ({
              value: keyOf(one),
              label: t('common.labelled', {
                label: nameOf(one),
                value: one.at
                  ? deadlineInWords(t, one.at, programme.timeZone)
                  : t('file.extend.noDate'),
              }),
            }))}
          />
          <DayField
            field={fields.until}
            label={t('file.extend.until')}
            hint={t('file.extend.untilHint')}
            min={firstDay}
          />
          <div className="actions">
            <SubmitButton>{t('file.extend.submit')}</SubmitButton>
          </div>
        </Form>
      </details>
    </section>
  );
}
