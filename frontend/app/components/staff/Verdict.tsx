import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formErrors } from '../../utils/form-errors.ts';
import { problemText } from '../../utils/problem-text.ts';
import { useText } from '../../utils/use-text.ts';
import { CommandForm } from '../CommandForm.tsx';
import { Deadline } from '../Deadline.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Icon } from '../Icon.tsx';
import { PieceStatusBadge } from '../status.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { CommandFields } from './CommandFields.tsx';
import { DayField, RadioGroup, TextArea } from '../Fields.tsx';
import { BLOCKING, type RefusePieceForm } from './file-forms.ts';
import type { FileView } from './file-view.ts';
import type { Piece } from './pieces.ts';
import { ACCEPT_FORM, REFUSE_FORM } from './verdict-ids.ts';
import { whyNoVerdict } from './why-not.ts';

/** The third pane: the verdict on the piece in the viewer. Its keyboard shortcuts are in Shortcuts.tsx. */
export function Verdict({
  view,
  piece,
  lastResult,
}: {
  view: FileView;
  piece: Piece;
  /** Of the refusal form, when it was sent for this piece */
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { application, now, commandKey, user } = view;
  const { id, status, comment, dueAt, blocking, allowedCommands } = piece;
  const mayAccept = allowedCommands.includes('acceptPiece');
  const mayRefuse = allowedCommands.includes('refusePiece');
  const manager = user.roles.includes('manager');
  // The list of pieces tells others all there is to know.
  if (!manager && !comment) return null;
  return (
    <section className="card stack" aria-labelledby="verdict-heading">
      <h2 id="verdict-heading">{t('file.verdict')}</h2>
      <p>
        <span className="visually-hidden">{t('common.label', { label: t('piece.status') })} </span>
        <PieceStatusBadge status={status} />
      </p>
      {comment ? (
        <dl className="facts-list">
          <dt>{t('piece.comment')}</dt>
          <dd className="preformatted">{comment}</dd>
          {dueAt ? (
            <>
              <dt>{t('piece.due')}</dt>
              <dd>
                <Deadline at={dueAt} zone={application.programme.timeZone} now={now} />
              </dd>
            </>
          ) : null}
          {blocking ? (
            <>
              <dt>{t('file.blocking')}</dt>
              <dd>{t(`file.blockingShort.${blocking}`)}</dd>
            </>
          ) : null}
        </dl>
      ) : null}
      {mayAccept ? (
        <div id={ACCEPT_FORM}>
          <CommandForm
            type="acceptPiece"
            piece={id}
            commandKey={commandKey}
            expectedRevision={application.revision}
          >
            <SubmitButton
              label={t('common.labelled', { label: t('file.accept'), value: text(piece.title) })}
            >
              <Icon name="check" />
              {t('file.accept')}
            </SubmitButton>
          </CommandForm>
        </div>
      ) : null}
      {mayRefuse ? (
        <>
          {mayAccept ? null : piece.file ? null : (
            <p className="muted">{t('file.mayRefuseMissing')}</p>
          )}
          {/* Anew once it has done its work: what was wrong with it before is not any more. */}
          <RefuseForm
            key={JSON.stringify([id, piece.status, piece.dueAt, piece.comment])}
            view={view}
            piece={piece}
            lastResult={lastResult}
          />
        </>
      ) : null}
      {!mayAccept && !mayRefuse && manager ? (
        <p className="muted">{problemText(t, whyNoVerdict(application, piece))}</p>
      ) : null}
    </section>
  );
}

function RefuseForm({
  view: { application, commandKey, firstDay },
  piece,
  lastResult,
}: {
  view: FileView;
  piece: Piece;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const [form, fields] = useForm<RefusePieceForm>({
    id: REFUSE_FORM,
    lastResult,
    defaultNoValidate: true,
  });
  return (
    <Form method="post" className="form" preventScrollReset {...getFormProps(form)} noValidate>
      <CommandFields
        type="refusePiece"
        piece={piece.id}
        commandKey={commandKey}
        expectedRevision={application.revision}
      />
      <h3>{t(piece.status === 'refused' ? 'file.refuseAgain' : 'file.refuseLegend')}</h3>
      <ErrorSummary errors={formErrors(form, [fields.comment, fields.dueOn, fields.blocking])} />
      <TextArea field={fields.comment} label={t('file.comment')} hint={t('file.commentHint')} />
      <DayField
        field={fields.dueOn}
        label={t('file.dueOn')}
        hint={t('file.dueOnHint')}
        min={firstDay}
      />
      <RadioGroup
        field={fields.blocking}
        label={t('file.blocking')}
        fallback="now"
        choices={BLOCKING.map((value) => ({
          value,
          label: t(`file.blockingShort.${value}`),
          text: t(`file.blockingText.${value}`),
        }))}
      />
      <div className="actions">
        <SubmitButton tone="danger">
          <Icon name="crossCircle" />
          {t('file.refuse')}
        </SubmitButton>
      </div>
    </Form>
  );
}
