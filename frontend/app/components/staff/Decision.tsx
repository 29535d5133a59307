import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { deadlineInWords, instantInWords } from '../../utils/dates.ts';
import { formErrors } from '../../utils/form-errors.ts';
import { problemText } from '../../utils/problem-text.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Icon } from '../Icon.tsx';
import { Letters } from '../Papers.tsx';
import { DecisionBadge, OutcomeBadge } from '../status.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { CommandFields } from './CommandFields.tsx';
import {
  fieldsOf,
  outcomesOf,
  type OutcomeFields as OutcomeFieldsOf,
  type OutcomeStatus,
} from './decision-forms.ts';
import { DecisionInWords } from './DecisionInWords.tsx';
import type { FileView } from './file-view.ts';
import { OutcomeFields } from './OutcomeFields.tsx';
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
  const { id, decision, draft, end, reply, allowedCommands, programme, dates } = application;
  const { waitingList } = application;
  const zone = programme.timeZone;
  const mayEnter = allowedCommands.includes('enterDecision');
  const mayValidate = allowedCommands.includes('validateDecision');
  return (
    <section className="card stack" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{t('file.decision')}</h2>
      {decision.status === 'pending' ? null : (
        <div>
          <DecisionInWords outcome={decision} zone={zone} />
          <p>
            <OutcomeBadge end={end} reply={reply} />
          </p>
          {waitingList && end === null ? <p>{t('file.onList', waitingList)}</p> : null}
          <p className="muted small">
            {t('file.decisionPublished', {
              date: instantInWords(t, decision.publishedAt, zone),
            })}
          </p>
          <Letters id={id} letters={application.letters} zone={zone} />
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
          {/* Anew for another decision: what one lacked is not said of the next. */}
          <EnterDecision key={JSON.stringify(draft)} view={view} lastResult={lastResult} />
        </details>
      ) : mayEnter ? (
        <EnterDecision view={view} lastResult={lastResult} />
      ) : null}
      {allowedCommands.includes('correctDecision') ? (
        <p>
          <Link to={`/files/${id}/correct`}>{t('file.correction.link')}</Link>
        </p>
      ) : null}
      {allowedCommands.includes('withdrawForCandidate') ? (
        <p>
          <Link to={`/files/${id}/withdraw`}>{t('file.withdraw.link')}</Link>
        </p>
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
      <DecisionInWords outcome={draft} zone={zone} />
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

/** What needs a page of its own: conditions, or a rank. */
const LONGER: OutcomeStatus[] = ['favourableWithReserve', 'waitingList'];

function EnterDecision({
  view: { application, commandKey, firstDay },
  lastResult,
}: {
  view: FileView;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const [form, fields] = useForm<OutcomeFieldsOf>({
    id: 'unfavourable',
    lastResult,
    defaultNoValidate: true,
  });
  const { id, revision, programme } = application;
  const longer = outcomesOf(programme).filter((status) => LONGER.includes(status));
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
      <p className="actions">
        {longer.map((status) => (
          <Link key={status} className="button small" to={`/files/${id}/decide?status=${status}`}>
            {t(`file.${status}`)}
          </Link>
        ))}
      </p>
      <hr />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <CommandFields
          type="enterDecision"
          commandKey={`${commandKey}.unfavourable`}
          expectedRevision={revision}
        />
        <ErrorSummary errors={formErrors(form, fieldsOf('unfavourable', fields))} />
        <OutcomeFields
          status="unfavourable"
          fields={fields}
          form={form}
          application={application}
          firstDay={firstDay}
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
