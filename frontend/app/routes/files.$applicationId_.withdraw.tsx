import { randomUUID } from 'node:crypto';
import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextArea } from '../components/Fields.tsx';
import { CommandFields } from '../components/staff/CommandFields.tsx';
import { WithdrawForm } from '../components/staff/file-forms.ts';
import { fullName } from '../components/staff/file-view.ts';
import { getFile, stepOnFile } from '../components/staff/staff-page.server.ts';
import { GoBack, StaffStep } from '../components/staff/StaffStep.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { requireStaff } from '../utils/auth.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

/** A candidate who told the centre that they withdraw; asked once more, as it frees the seat. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  await requireStaff(args);
  const application = await getFile(context, params.applicationId ?? '');
  return {
    title: `${context.t('file.withdraw.title')} – ${fullName(application.candidate)}`,
    application,
    commandKey: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireStaff(args);
  const id = params.applicationId ?? '';
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: WithdrawForm });
  return stepOnFile(context, id, form, submission, {
    command: (value) => ({ type: 'withdrawForCandidate', ...value }),
    done: 'withdrawnByStaff',
  });
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function WithdrawForCandidate() {
  const { t } = useTranslation();
  const { application, commandKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<WithdrawForm>({
    id: 'withdraw',
    lastResult: answer?.lastResult,
    defaultNoValidate: true,
  });
  return (
    <StaffStep
      application={application}
      title={t('file.withdraw.title')}
      refusal={answer?.refusal}
      allowed={application.allowedCommands.includes('withdrawForCandidate')}
    >
      <p className="lead">
        {t('file.withdraw.question', { name: fullName(application.candidate) })}
      </p>
      <p>
        <strong>{t('file.withdraw.text')}</strong>
      </p>
      {application.programme.limited ? <p>{t('file.correction.seatFreed')}</p> : null}
      <ErrorSummary errors={formErrors(form, [fields.why])} />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <CommandFields
          type="withdrawForCandidate"
          commandKey={commandKey}
          expectedRevision={application.revision}
        />
        <TextArea
          field={fields.why}
          label={t('file.withdraw.why')}
          hint={t('file.withdraw.whyHint')}
        />
        <div className="actions">
          <SubmitButton tone="danger">{t('file.withdraw.submit')}</SubmitButton>
          <GoBack id={application.id} />
        </div>
      </Form>
    </StaffStep>
  );
}
