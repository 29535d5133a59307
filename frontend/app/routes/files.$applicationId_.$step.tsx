import { randomUUID } from 'node:crypto';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { CommandForm } from '../components/CommandForm.tsx';
import { Icon } from '../components/Icon.tsx';
import { Notice } from '../components/Notice.tsx';
import { RefusalNotice } from '../components/RefusalNotice.tsx';
import { fullName } from '../components/staff/file-view.ts';
import { getFile, outOfScopePage } from '../components/staff/staff-page.server.ts';
import { whyNot } from '../components/staff/why-not.ts';
import { DecisionBadge } from '../components/status.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { problemPage } from '../utils/api.server.ts';
import { requireStaff } from '../utils/auth.server.ts';
import { giveCommand, readCommandForm, refusalOf } from '../utils/commands.server.ts';
import { deadlineInWords } from '../utils/dates.ts';
import { pageTitle } from '../utils/page-title.ts';
import { problemText } from '../utils/problem-text.ts';

/** What publishes something for good is asked once more, on a page so that it works without JavaScript. */
const STEPS = { validate: 'validateDecision', complete: 'declareComplete' } as const;

function commandOf(step: string | undefined): (typeof STEPS)[keyof typeof STEPS] {
  if (step !== undefined && Object.hasOwn(STEPS, step)) return STEPS[step as keyof typeof STEPS];
  throw problemPage({ status: 404, code: 'notFound' });
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const command = commandOf(params.step);
  const { username } = await requireStaff(args);
  const application = await getFile(context, params.applicationId ?? '');
  return {
    title: `${context.t('file.confirmation')} – ${fullName(application.candidate)}`,
    application,
    command,
    whyNot: whyNot(application, command, username),
    now: context.now.toISOString(),
    commandKey: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const type = commandOf(params.step);
  await requireStaff(args);
  const id = params.applicationId ?? '';
  const { key, expectedRevision } = readCommandForm(await request.formData());
  const answer = await giveCommand(context, id, { type, expectedRevision }, key);
  if (!answer.ok) {
    if (answer.problem.status === 403) throw outOfScopePage(answer.problem);
    return data(refusalOf(answer.problem), { status: answer.problem.status });
  }
  const published = answer.data.decision.status !== 'pending';
  const code =
    type === 'declareComplete'
      ? published
        ? 'admittedDirectly'
        : 'declaredComplete'
      : published
        ? 'decisionPublished'
        : 'decisionValidated';
  context.flash.put({ tone: 'success', code });
  return redirect(`/files/${id}`);
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function ConfirmStep() {
  const { t } = useTranslation();
  const { application, command, commandKey, whyNot: reason } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { candidate, programme, allowedCommands } = application;
  const page = `/files/${application.id}`;
  const name = fullName(candidate);
  return (
    <div className="narrow">
      <BackLink to={page}>{name}</BackLink>
      <h1>{t('file.confirmation')}</h1>
      <p className="muted">
        {name} ({candidate.number}) – {programme.title}
      </p>
      <RefusalNotice refusal={refusal} zone={programme.timeZone} viewer="staff" />
      {allowedCommands.includes(command) ? (
        <div className="stack">
          {command === 'validateDecision' ? <Validation /> : <Completion />}
          <div className="actions">
            <CommandForm
              type={command}
              commandKey={commandKey}
              expectedRevision={application.revision}
            >
              <SubmitButton>
                <Icon name="checkCircle" />
                {t(command === 'validateDecision' ? 'file.validate' : 'file.declareComplete')}
              </SubmitButton>
            </CommandForm>
            <Link className="button" to={page}>
              {t('file.goBack')}
            </Link>
          </div>
        </div>
      ) : (
        <>
          {refusal ? null : (
            <Notice tone="warning">
              <p>{t('file.notAllowed')}</p>
              {reason ? <p>{problemText(t, reason)}</p> : null}
            </Notice>
          )}
          <p className="actions">
            <Link className="button primary" to={page}>
              {t('file.openFilePage')}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

function Validation() {
  const { t } = useTranslation();
  const { application, now } = useLoaderData<typeof loader>();
  const { candidate, draft, dates, programme } = application;
  const { publicationAt } = dates;
  return (
    <>
      <p className="lead">{t('file.validateQuestion', { name: fullName(candidate) })}</p>
      {draft ? (
        <div className="card tinted">
          <p>
            <DecisionBadge decision={{ ...draft, publishedAt: draft.enteredAt }} />
          </p>
          {draft.status === 'unfavourable' && draft.comment ? (
            <p className="preformatted">{t('common.quoted', { text: draft.comment })}</p>
          ) : null}
        </div>
      ) : null}
      <p>
        <strong>
          {publicationAt && publicationAt > now
            ? t('file.validateLater', {
                date: deadlineInWords(t, publicationAt, programme.timeZone),
              })
            : t('file.validateNow')}
        </strong>
      </p>
    </>
  );
}

function Completion() {
  const { t } = useTranslation();
  const { application } = useLoaderData<typeof loader>();
  const direct = application.programme.treatment === 'direct';
  return (
    <>
      <p className="lead">
        {t('file.completeQuestion', { name: fullName(application.candidate) })}
      </p>
      <p>
        <strong>{t(direct ? 'file.completeDirect' : 'file.declareText')}</strong>
      </p>
    </>
  );
}
