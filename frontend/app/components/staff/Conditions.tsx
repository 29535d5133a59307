import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formErrors } from '../../utils/form-errors.ts';
import { useText } from '../../utils/use-text.ts';
import { CommandForm } from '../CommandForm.tsx';
import { Deadline } from '../Deadline.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { TextArea } from '../Fields.tsx';
import { Icon } from '../Icon.tsx';
import { ConditionStatusBadge } from '../status.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { CommandFields } from './CommandFields.tsx';
import type { CommentForm } from './file-forms.ts';
import type { FileView } from './file-view.ts';

type Condition = FileView['application']['conditions'][number];

/** The manager's part with a decision with reserve: each condition is met, sent back or not met. */
export function Conditions({
  view,
  current,
  lastResult,
}: {
  view: FileView;
  /** The condition whose file is in the viewer */
  current: string | undefined;
  /** Of the form that sends the file of a condition back, when it was sent */
  lastResult: (condition: string) => SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="conditions-heading">
      <h2 id="conditions-heading">{t('file.conditions.title')}</h2>
      <ul className="condition-list">
        {view.application.conditions.map((condition) => (
          <li key={condition.id} className="stack">
            <ConditionRow
              view={view}
              condition={condition}
              shown={condition.id === current}
              lastResult={lastResult(condition.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConditionRow({
  view,
  condition,
  shown,
  lastResult,
}: {
  view: FileView;
  condition: Condition;
  shown: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const { application, now, commandKey } = view;
  const { id, status, dueAt, file, fileNeeded, comment, allowedCommands } = condition;
  const title = useText()(condition.title);
  const query = `?condition=${encodeURIComponent(id)}`;
  const open = status === 'awaiting' || status === 'submitted';
  return (
    <>
      <h3>{title}</h3>
      <p>
        <ConditionStatusBadge status={status} />
      </p>
      {open ? (
        <p className="muted small">
          {t('file.conditions.due')}{' '}
          <Deadline at={dueAt} zone={application.programme.timeZone} now={now} />
        </p>
      ) : null}
      {comment ? <p className="preformatted">{t('common.quoted', { text: comment })}</p> : null}
      {file ? (
        <p>
          <Link
            className="button small"
            to={{ search: query, hash: '#viewer' }}
            aria-current={shown ? 'true' : undefined}
            aria-label={t('file.conditions.openOf', { title })}
          >
            <Icon name="file" />
            {t('file.conditions.open')}
          </Link>
        </p>
      ) : null}
      {open && !fileNeeded ? <p className="muted">{t('file.conditions.noFile')}</p> : null}
      {status === 'awaiting' && fileNeeded ? (
        <p className="muted">{t('file.conditions.awaiting')}</p>
      ) : null}
      {allowedCommands.includes('fulfilCondition') ? (
        <CommandForm
          type="fulfilCondition"
          condition={id}
          commandKey={commandKey}
          expectedRevision={application.revision}
        >
          <SubmitButton label={t('file.conditions.fulfilOf', { title })}>
            <Icon name="check" />
            {t('file.conditions.fulfil')}
          </SubmitButton>
        </CommandForm>
      ) : null}
      {allowedCommands.includes('rejectCondition') ? (
        <>
          {fileNeeded ? (
            <SendBack view={view} condition={condition} lastResult={lastResult} />
          ) : null}
          <p>
            <Link
              className="button danger small"
              to={`/files/${application.id}/not-met${query}`}
              aria-label={t('file.conditions.notMetOf', { title })}
            >
              <Icon name="crossCircle" />
              {t('file.conditions.notMet')}
            </Link>
          </p>
        </>
      ) : null}
    </>
  );
}

function SendBack({
  view: { application, commandKey },
  condition,
  lastResult,
}: {
  view: FileView;
  condition: Condition;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const title = useText()(condition.title);
  const [form, fields] = useForm<CommentForm>({
    id: `send-back-${condition.id}`,
    lastResult,
    defaultNoValidate: true,
  });
  return (
    <details open={lastResult !== undefined}>
      <summary>
        {t('file.conditions.sendBack')}
        <span className="visually-hidden"> ({title})</span>
      </summary>
      <Form method="post" className="form" preventScrollReset {...getFormProps(form)} noValidate>
        <CommandFields
          type="rejectCondition"
          condition={condition.id}
          commandKey={commandKey}
          expectedRevision={application.revision}
        />
        <p className="muted">{t('file.conditions.sendBackText')}</p>
        <ErrorSummary errors={formErrors(form, [fields.comment])} />
        <TextArea field={fields.comment} label={t('file.comment')} hint={t('file.commentHint')} />
        <div className="actions">
          <SubmitButton tone="secondary">{t('file.conditions.sendBack')}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
