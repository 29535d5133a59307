import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { deadlineInWords, instantInWords } from '../../utils/dates.ts';
import { formErrors } from '../../utils/form-errors.ts';
import { problemText } from '../../utils/problem-text.ts';
import { useText } from '../../utils/use-text.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Icon } from '../Icon.tsx';
import { DecisionBadge, OutcomeBadge } from '../status.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { CommandFields } from './CommandFields.tsx';
import { SelectField, TextArea } from './Fields.tsx';
import type { UnfavourableForm } from './file-forms.ts';
import type { FileView } from './file-view.ts';
import { whyNot } from './why-not.ts';

type Draft = NonNullable<FileView['application']['draft']>;

/** The commission's part: the decision on its way, what may be done about it, or why nothing may. */
export function Decision({
  view,
  lastResult,
}: {
  view: FileView;
  /** Of the form for an unfavourable decision, when it was sent */
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const { application, user } = view;
  const { decision, draft, end, reply, allowedCommands, programme, dates } = application;
  const zone = programme.timeZone;
  const mayEnter = allowedCommands.includes('enterDecision');
  const mayValidate = allowedCommands.includes('validateDecision');
  return (
    <section className="card stack" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{t('file.decision')}</h2>
      {decision.status === 'pending' ? null : (
        <div>
          <p>
            <DecisionBadge decision={decision} /> <OutcomeBadge end={end} reply={reply} />
          </p>
          {decision.status === 'unfavourable' && decision.comment ? (
            <p className="preformatted">{t('common.quoted', { text: decision.comment })}</p>
          ) : null}
          <p className="muted small">
            {t('file.decisionPublished', {
              date: instantInWords(t, decision.publishedAt, zone),
            })}
          </p>
        </div>
      )}
      {draft ? <DraftDecision draft={draft} zone={zone} /> : null}
      {mayValidate || mayEnter ? (
        <p className="muted">
          {dates.publicationAt && dates.publicationAt > view.now
            ? t('file.publishesAt', { date: deadlineInWords(t, dates.publicationAt, zone) })
            : t('file.publishesAtOnce')}
        </p>
      ) : null}
      {mayValidate ? (
        <p className="actions">
          <Link className="button primary" to={`/files/${application.id}/validate`}>
            <Icon name="checkCircle" />
            {t('file.validate')}
          </Link>
        </p>
      ) : null}
      {mayEnter && draft ? (
        <details open={lastResult !== undefined}>
          <summary>{t('file.enterAgain')}</summary>
          <EnterDecision view={view} lastResult={lastResult} />
        </details>
      ) : mayEnter ? (
        <EnterDecision view={view} lastResult={lastResult} />
      ) : null}
      <WhyNot view={view} command="enterDecision" of="commissionMember" />
      <WhyNot view={view} command="validateDecision" of="commissionChair" />
      {decision.status === 'pending' &&
      !draft &&
      !user.roles.some((role) => role === 'commissionMember' || role === 'commissionChair') ? (
        <p>
          <DecisionBadge decision={decision} />
        </p>
      ) : null}
    </section>
  );
}

function DraftDecision({ draft, zone }: { draft: Draft; zone: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <p>
        <DecisionBadge decision={{ ...draft, publishedAt: draft.enteredAt }} />
      </p>
      {draft.status === 'unfavourable' && draft.comment ? (
        <p className="preformatted">{t('common.quoted', { text: draft.comment })}</p>
      ) : null}
      <p className="muted small">
        {t('file.draftEntered', {
          person: draft.enteredBy,
          date: instantInWords(t, draft.enteredAt, zone),
        })}
      </p>
      <p>
        {draft.stage === 'validated'
          ? t('file.draftValidated', { person: draft.validatedBy ?? '' })
          : t('file.draftWaits')}
      </p>
    </div>
  );
}

/** Told only to those whose command it is, and once: what is published needs no excuse. */
function WhyNot({
  view: { application, user },
  command,
  of,
}: {
  view: FileView;
  command: 'enterDecision' | 'validateDecision';
  /** The role whose command it is */
  of: 'commissionMember' | 'commissionChair';
}) {
  const { t } = useTranslation();
  if (!user.roles.includes(of) || application.decision.status !== 'pending') return null;
  const code = whyNot(application, command, user.login);
  return code ? <p className="muted">{problemText(t, code)}</p> : null;
}

function EnterDecision({
  view: { application, commandKey },
  lastResult,
}: {
  view: FileView;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const text = useText();
  const [form, fields] = useForm<UnfavourableForm>({
    id: 'unfavourable',
    lastResult,
    defaultNoValidate: true,
  });
  const { revision, programme } = application;
  return (
    <div className="stack">
      <p>{t('file.enterText')}</p>
      <Form method="post">
        <CommandFields
          type="enterDecision"
          commandKey={`${commandKey}.favourable`}
          expectedRevision={revision}
        />
        <SubmitButton name="outcome" value="favourable">
          <Icon name="checkCircle" />
          {t('file.favourable')}
        </SubmitButton>
      </Form>
      <hr />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <CommandFields
          type="enterDecision"
          commandKey={`${commandKey}.unfavourable`}
          expectedRevision={revision}
        />
        <ErrorSummary errors={formErrors(form, [fields.reasonId, fields.comment])} />
        <SelectField
          field={fields.reasonId}
          label={t('file.reason')}
          placeholder={t('file.chooseReason')}
          choices={programme.refusalReasons.map(({ id, label }) => ({
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
        <div className="actions">
          <SubmitButton tone="danger" name="outcome" value="unfavourable">
            <Icon name="crossCircle" />
            {t('file.unfavourable')}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}
