import { randomUUID } from 'node:crypto';
import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextArea } from '../components/Fields.tsx';
import { CommandFields } from '../components/staff/CommandFields.tsx';
import {
  correctionForm,
  fieldsOf,
  outcomesOf,
  toOutcomeStatus,
  type OutcomeFields as Fields,
} from '../components/staff/decision-forms.ts';
import { DecisionInWords } from '../components/staff/DecisionInWords.tsx';
import { firstDueDay } from '../components/staff/file-forms.ts';
import { fullName } from '../components/staff/file-view.ts';
import { OutcomeFields } from '../components/staff/OutcomeFields.tsx';
import { getFile, stepOnFile } from '../components/staff/staff-page.server.ts';
import { GoBack, StaffStep } from '../components/staff/StaffStep.tsx';
import { Undone } from '../components/staff/Undone.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { requireStaff } from '../utils/auth.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

/** A published decision was wrong: which is the right one (`?status=`), and why. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  await requireStaff(args);
  const application = await getFile(context, params.applicationId ?? '');
  const outcomes = outcomesOf(application.programme);
  const asked = toOutcomeStatus(new URL(request.url).searchParams.get('status'));
  return {
    title: `${context.t('file.correction.title')} – ${fullName(application.candidate)}`,
    application,
    outcomes,
    status: asked && outcomes.includes(asked) ? asked : undefined,
    firstDay: firstDueDay(context.now, application.programme.timeZone),
    commandKey: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireStaff(args);
  const id = params.applicationId ?? '';
  const form = await request.formData();
  const { programme } = await getFile(context, id);
  const status = toOutcomeStatus(new URL(request.url).searchParams.get('status')) ?? 'favourable';
  const schema = correctionForm(status, firstDueDay(context.now, programme.timeZone));
  return stepOnFile(context, id, form, parseWithZod(form, { schema }), {
    command: (value) => ({ type: 'correctDecision', ...value }),
    done: 'correctionProposed',
  });
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function Correct() {
  const { t } = useTranslation();
  const { application, outcomes, status, firstDay, commandKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Fields & { why: string }>({
    id: 'correct',
    lastResult: answer?.lastResult,
    defaultValue: { conditions: [{ fileNeeded: true }] },
    defaultNoValidate: true,
  });
  const { decision, programme } = application;
  return (
    <StaffStep
      application={application}
      title={t('file.correction.title')}
      refusal={answer?.refusal}
      allowed={application.allowedCommands.includes('correctDecision')}
      reason={application.correction ? 'correctionWaiting' : 'nothingToCorrect'}
    >
      <p className="lead">{t('file.correction.lead')}</p>
      {decision.status === 'pending' ? null : (
        <div className="card tinted">
          <h2>{t('file.correction.present')}</h2>
          <DecisionInWords outcome={decision} zone={programme.timeZone} />
        </div>
      )}
      <nav aria-labelledby="right-decision">
        <h2 id="right-decision">{t('file.correction.right')}</h2>
        <ul className="task-groups">
          {outcomes.map((outcome) => (
            <li key={outcome}>
              <Link
                to={`?status=${outcome}`}
                aria-current={outcome === status ? 'true' : undefined}
                preventScrollReset
              >
                {t(`file.${outcome}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {status ? (
        <>
          <Undone application={application} status={status} />
          <ErrorSummary errors={formErrors(form, [...fieldsOf(status, fields), fields.why])} />
          <Form
            method="post"
            className="form"
            preventScrollReset
            {...getFormProps(form)}
            noValidate
          >
            <CommandFields
              type="correctDecision"
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
            <TextArea
              field={fields.why}
              label={t('file.correction.why')}
              hint={t('file.correction.whyHint')}
            />
            <div className="actions">
              <SubmitButton>{t('file.correction.submit')}</SubmitButton>
              <GoBack id={application.id} />
            </div>
          </Form>
        </>
      ) : (
        <p className="actions">
          <GoBack id={application.id} />
        </p>
      )}
    </StaffStep>
  );
}
