import { randomUUID } from 'node:crypto';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../components/CommandForm.tsx';
import { Icon } from '../components/Icon.tsx';
import { DecisionInWords } from '../components/staff/DecisionInWords.tsx';
import { fullName } from '../components/staff/file-view.ts';
import { getFile, outOfScopePage } from '../components/staff/staff-page.server.ts';
import { GoBack, StaffStep } from '../components/staff/StaffStep.tsx';
import { Undone } from '../components/staff/Undone.tsx';
import { whyNot } from '../components/staff/why-not.ts';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { problemPage } from '../utils/api.server.ts';
import { requireStaff } from '../utils/auth.server.ts';
import { giveCommand, readCommandForm, refusalOf } from '../utils/commands.server.ts';
import { deadlineInWords } from '../utils/dates.ts';
import { pageTitle } from '../utils/page-title.ts';

/** What publishes something for good is asked once more, on a page so that it works without JavaScript. */
const STEPS = {
  validate: 'validateDecision',
  complete: 'declareComplete',
  approve: 'approveCorrection',
} as const;

const YES = {
  validateDecision: 'file.validate',
  declareComplete: 'file.declareComplete',
  approveCorrection: 'file.correction.approve',
} as const;

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

/** What the file's page then says (`file.done`), whether or not the decision is public by now. */
const DONE = {
  validateDecision: { published: 'decisionPublished', waiting: 'decisionValidated' },
  declareComplete: { published: 'admittedDirectly', waiting: 'declaredComplete' },
  approveCorrection: { published: 'correctionApproved', waiting: 'correctionApproved' },
} as const;

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
  const code = DONE[type][published ? 'published' : 'waiting'];
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
  return (
    <StaffStep
      application={application}
      title={t('file.confirmation')}
      refusal={refusal}
      allowed={application.allowedCommands.includes(command)}
      reason={reason}
    >
      {command === 'validateDecision' ? (
        <Validation />
      ) : command === 'declareComplete' ? (
        <Completion />
      ) : (
        <Approval />
      )}
      <div className="actions">
        <CommandForm type={command} commandKey={commandKey} expectedRevision={application.revision}>
          <SubmitButton>
            <Icon name="checkCircle" />
            {t(YES[command])}
          </SubmitButton>
        </CommandForm>
        <GoBack id={application.id} />
      </div>
    </StaffStep>
  );
}

function Approval() {
  const { t } = useTranslation();
  const { application } = useLoaderData<typeof loader>();
  const { correction, candidate, programme } = application;
  if (!correction) return null;
  return (
    <>
      <p className="lead">{t('file.correction.approveQuestion', { name: fullName(candidate) })}</p>
      <div className="card tinted">
        <h2>{t('file.correction.right')}</h2>
        <DecisionInWords outcome={correction.outcome} zone={programme.timeZone} />
        <p className="preformatted">{t('common.quoted', { text: correction.why })}</p>
      </div>
      <Undone application={application} status={correction.outcome.status} />
      <p>
        <strong>{t('file.correction.approveText')}</strong>
      </p>
    </>
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
          <DecisionInWords outcome={draft} zone={programme.timeZone} />
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
