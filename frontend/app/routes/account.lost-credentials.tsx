import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextField } from '../components/Fields.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { EmailOnly } from '../utils/account-forms.ts';
import { ask } from '../utils/api.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

/** « J'ai oublié mes identifiants » (guide §3): the same answer whether or not the address is known. */
export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t('account.lostCredentialsTitle') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: EmailOnly });
  if (submission.status !== 'success') {
    return data({ done: false, lastResult: submission.reply() }, { status: 400 });
  }
  const answer = await ask(
    context.api.identity.POST('/credentials-reminders', { body: submission.value }),
  );
  if (!answer.ok) {
    const { code, status } = answer.problem;
    const lastResult = submission.reply({ formErrors: [`problem.${code}`] });
    return data({ done: false, lastResult }, { status });
  }
  return { done: true, lastResult: submission.reply() };
}

export const meta = pageTitle;

export default function LostCredentials() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof EmailOnly>>({
    id: 'lost-credentials',
    lastResult: answer?.lastResult,
    defaultNoValidate: true,
  });
  return (
    <div className="narrow">
      <BackLink to="/login">{t('login.title')}</BackLink>
      <h1>{t('account.lostCredentialsTitle')}</h1>
      {answer?.done ? (
        <>
          <Notice tone="success" role="status">
            <p>{t('account.lostCredentialsDone')}</p>
          </Notice>
          <p>
            <Link to="/login">{t('login.title')}</Link>
          </p>
        </>
      ) : (
        <>
          <p>{t('account.lostCredentialsLead')}</p>
          <ErrorSummary errors={formErrors(form, [fields.email])} />
          <Form method="post" className="form" {...getFormProps(form)} noValidate>
            <TextField
              field={fields.email}
              label={t('account.email')}
              type="email"
              autoComplete="email"
            />
            <div className="actions">
              <SubmitButton>{t('account.lostCredentialsSubmit')}</SubmitButton>
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
