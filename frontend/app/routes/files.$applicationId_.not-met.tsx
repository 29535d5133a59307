import { randomUUID } from 'node:crypto';
import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextArea } from '../components/Fields.tsx';
import { CommandFields } from '../components/staff/CommandFields.tsx';
import { CommentForm } from '../components/staff/file-forms.ts';
import { fullName } from '../components/staff/file-view.ts';
import { getFile, stepOnFile } from '../components/staff/staff-page.server.ts';
import { GoBack, StaffStep } from '../components/staff/StaffStep.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { requireStaff } from '../utils/auth.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';
import { useText } from '../utils/use-text.ts';

/** A condition (`?condition=`) that is not met undoes the whole decision: asked once more. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  await requireStaff(args);
  const application = await getFile(context, params.applicationId ?? '');
  const asked = new URL(request.url).searchParams.get('condition');
  return {
    title: `${context.t('file.conditions.notMet')} – ${fullName(application.candidate)}`,
    application,
    condition: application.conditions.find(({ id }) => id === asked),
    commandKey: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireStaff(args);
  const id = params.applicationId ?? '';
  const form = await request.formData();
  const condition = new URL(request.url).searchParams.get('condition') ?? '';
  const submission = parseWithZod(form, { schema: CommentForm });
  return stepOnFile(context, id, form, submission, {
    command: (value) => ({ type: 'rejectCondition', condition, again: false, ...value }),
    done: 'conditionNotMet',
  });
}

/** Also after a refusal: the page must show what the application has become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function NotMet() {
  const { t } = useTranslation();
  const text = useText();
  const { application, condition, commandKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<CommentForm>({
    id: 'not-met',
    lastResult: answer?.lastResult,
    defaultNoValidate: true,
  });
  return (
    <StaffStep
      application={application}
      title={t('file.conditions.notMet')}
      refusal={answer?.refusal}
      allowed={condition?.allowedCommands.includes('rejectCondition') ?? false}
      reason={condition ? 'conditionClosed' : 'unknownCondition'}
    >
      <p className="lead">{t('file.notMet.question')}</p>
      {condition ? <p className="card tinted">{text(condition.title)}</p> : null}
      <p>
        <strong>{t('file.notMet.text')}</strong>
      </p>
      {application.programme.limited ? <p>{t('file.correction.seatFreed')}</p> : null}
      <ErrorSummary errors={formErrors(form, [fields.comment])} />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <CommandFields
          type="rejectCondition"
          commandKey={commandKey}
          expectedRevision={application.revision}
        />
        <TextArea field={fields.comment} label={t('file.comment')} />
        <div className="actions">
          <SubmitButton tone="danger">{t('file.notMet.submit')}</SubmitButton>
          <GoBack id={application.id} />
        </div>
      </Form>
    </StaffStep>
  );
}
