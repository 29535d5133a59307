import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../utils/use-text.ts';
import { CheckBox, DayField, SelectField, TextArea, TextField } from '../Fields.tsx';
import { Icon } from '../Icon.tsx';
import type { OutcomeFields as Fields, OutcomeStatus } from './decision-forms.ts';
import type { FileView } from './file-view.ts';

/** What one outcome asks for: nothing, conditions, a rank, or a reason. */
export function OutcomeFields({
  status,
  fields,
  form,
  application,
  firstDay,
}: {
  status: OutcomeStatus;
  fields: { [K in keyof Fields]-?: FieldMetadata<Fields[K]> };
  form: Pick<FormMetadata, 'insert' | 'remove'>;
  application: FileView['application'];
  firstDay: string;
}) {
  const { t } = useTranslation();
  const text = useText();
  switch (status) {
    case 'favourable':
      return null;
    case 'favourableWithReserve':
      return (
        <Conditions
          field={fields.conditions}
          form={form}
          pieces={application.pieces.map(({ id, title }) => ({ value: id, label: text(title) }))}
          firstDay={firstDay}
        />
      );
    case 'waitingList':
      return (
        <>
          <p>{t('file.decide.waitingListText')}</p>
          <TextField field={fields.rank} label={t('file.decide.rank')} type="number" />
        </>
      );
    case 'unfavourable':
      return (
        <>
          <SelectField
            field={fields.reasonId}
            label={t('file.reason')}
            placeholder={t('file.chooseReason')}
            choices={application.programme.refusalReasons.map(({ id, label }) => ({
              value: id,
              label: text(label),
            }))}
          />
          <TextArea
            field={fields.comment}
            label={t('file.decisionComment')}
            hint={t('file.decisionCommentHint')}
            required={false}
          />
        </>
      );
  }
}

/** Rows that are added and removed by posts of their own, so that it works without JavaScript. */
function Conditions({
  field,
  form,
  pieces,
  firstDay,
}: {
  field: FieldMetadata<Fields['conditions']>;
  form: Pick<FormMetadata, 'insert' | 'remove'>;
  pieces: { value: string; label: string }[];
  firstDay: string;
}) {
  const { t } = useTranslation();
  const rows = field.getFieldList();
  return (
    <>
      <p>{t('file.decide.favourableWithReserveText')}</p>
      <ol className="condition-rows" id={field.id} tabIndex={-1}>
        {rows.map((row, place) => {
          const { piece, title, dueOn, fileNeeded } = row.getFieldset();
          const index = place + 1;
          return (
            <li key={row.key}>
              <fieldset className="card form">
                <legend>{t('file.decide.condition', { index })}</legend>
                <SelectField
                  field={piece}
                  label={t('file.decide.piece')}
                  hint={t('file.decide.pieceHint')}
                  placeholder={t('file.decide.ownWords')}
                  choices={pieces}
                  required={false}
                />
                <TextField
                  field={title}
                  label={t('file.decide.conditionTitle')}
                  hint={t('file.decide.conditionTitleHint')}
                  required={false}
                />
                <DayField
                  field={dueOn}
                  label={t('file.decide.dueOn')}
                  hint={t('file.decide.dueOnHint')}
                  min={firstDay}
                  required={false}
                />
                <CheckBox field={fileNeeded} label={t('file.decide.fileNeeded')} />
                {rows.length > 1 ? (
                  <div className="actions">
                    <button
                      className="button quiet small"
                      aria-label={t('file.decide.removeOf', { index })}
                      {...form.remove.getButtonProps({ name: field.name, index: place })}
                    >
                      {t('file.decide.remove')}
                    </button>
                  </div>
                ) : null}
              </fieldset>
            </li>
          );
        })}
      </ol>
      <div className="actions">
        <button
          className="button small"
          {...form.insert.getButtonProps({
            name: field.name,
            defaultValue: { fileNeeded: true },
          })}
        >
          <Icon name="file" />
          {t('file.decide.add')}
        </button>
      </div>
    </>
  );
}
