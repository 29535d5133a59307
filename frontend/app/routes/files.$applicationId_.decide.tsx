import { randomUUID } from 'node:crypto';
import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { CommandFields } from '../components/staff/CommandFields.tsx';
import {
  fieldsOf,
  outcomeForm,
  toOutcomeStatus,
  type OutcomeFields as Fields,
} from '../components/staff/decision-forms.ts';
import { firstDueDay } from '../components/staff/file-forms.ts';
import { fullName } from '../components/staff/file-view.ts';
import { OutcomeFields } from '../components/staff/OutcomeFields.tsx';
import { getFile, stepOnFile } from '../components/staff/staff-page.server.ts';
import { GoBack, StaffStep } from '../components/staff/StaffStep.tsx';
import { whyNot } from '../components/staff/why-not.ts';
import { DecisionBadge } from '../components/status.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { problemPage } from '../utils/api.server.ts';
import { requireStaff } from '../utils/auth.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

/** `?status=` a decision that needs more than a button: conditions, or a rank. */
function statusOf(request: Request) {
  const status = toOutcomeStatus(new URL(request.url).searchParams.get('status'));
  if (status === undefined) throw problemPage({ status: 404, code: 'notFound' });
  return status;
}

export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  const status = statusOf(request);
  const { username } = await requireStaff(args);
  const application = await getFile(context, params.applicationId ?? '');
  return {
    title: `${context.t('file.decide.title')} – ${fullName(application.candidate)}`,
    application,
    status,
    reason: whyNot(application, 'enterDecision', username),
    firstDay: firstDueDay(context.now, application.programme.timeZone),
    commandKey: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const status = statusOf(request);
  await requireStaff(args);
  const id = params.applicationId ?? '';
  const form = await request.formData();
  const { programme } = await getFile(context, id);
  const schema = outcomeForm(status, firstDueDay(context.now, programme.timeZone));
  return stepOnFile(context, id, form, parseWithZod(form, { schema }), {
    command: (outcome) => ({ type: 'enterDecision', outcome }),
    done: 'decisionEntered',
  });
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function Decide() {
  const { t } = useTranslation();
  const { application, status, reason, firstDay, commandKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Fields>({
    id: 'decide',
    lastResult: answer?.lastResult,
    defaultValue: { conditions: [{ fileNeeded: true }] },
    defaultNoValidate: true,
  });
  return (
    <StaffStep
      application={application}
      title={t('file.decide.title')}
      refusal={answer?.refusal}
      allowed={application.allowedCommands.includes('enterDecision')}
      reason={reason}
    >
      <p className="lead">{t(`file.${status}`)}</p>
      {application.draft ? (
        <p>
          {t('common.label', { label: t('file.decide.present') })}{' '}
          <DecisionBadge decision={application.draft} />
        </p>
      ) : null}
      <ErrorSummary errors={formErrors(form, fieldsOf(status, fields))} />
      <Form method="post" className="form" preventScrollReset {...getFormProps(form)} noValidate>
        <CommandFields
          type="enterDecision"
          commandKey={commandKey}
          expectedRevision={application.revision}
        />
        <OutcomeFields
          status={status}
          fields={fields}
          form={form}
          application={application}
          firstDay={firstDay}
        />
        <p>{t('file.enterText')}</p>
        <div className="actions">
          <SubmitButton>{t('file.decide.submit')}</SubmitButton>
          <GoBack id={application.id} />
        </div>
      </Form>
    </StaffStep>
  );
}
