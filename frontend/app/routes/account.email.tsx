import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { BackLink } from '../components/BackLink.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextField } from '../components/Fields.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { WantedEmail } from '../utils/account-forms.ts';
import { ask, get, problemPage } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  await requireCandidate(args);
  const { email } = await get(context.api.dossier.GET('/dossiers/me'));
  return { title: context.t('account.emailChange.title'), email };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  await requireCandidate(args);
  const submission = parseWithZod(await request.formData(), { schema: WantedEmail });
  if (submission.status !== 'success') {
    return data({ done: false, lastResult: submission.reply() }, { status: 400 });
  }
  const answer = await ask(context.api.account.POST('/email-changes', { body: submission.value }));
  if (answer.ok) return { done: true, lastResult: submission.reply() };
  const { problem } = answer;
  if (problem.status === 401 || problem.status === 403) throw problemPage(problem);
  const words = problem.code === 'addressOfSignOn' ? 'account.emailChange.signOn' : undefined;
  const lastResult = submission.reply({ formErrors: [words ?? `problem.${problem.code}`] });
  return data({ done: false, lastResult }, { status: problem.status });
}

export const meta = pageTitle;

/** Another e-mail address (guide §4 g): in force once its owner has confirmed it. */
export default function ChangeEmail() {
  const { t } = useTranslation();
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof WantedEmail>>({
    id: 'email',
    lastResult: answer?.lastResult,
    defaultNoValidate: true,
  });
  return (
    <div className="narrow">
      <BackLink to="/dossier">{t('dossier.title')}</BackLink>
      <h1>{t('account.emailChange.title')}</h1>
      {answer?.done ? (
        <Notice tone="success" role="status">
          <p>{t('account.emailChange.sent')}</p>
        </Notice>
      ) : (
        <>
          <p>{t('account.emailChange.lead', { email })}</p>
          <Notice tone="info">
            <p>{t('account.emailChange.signedOut')}</p>
          </Notice>
          <ErrorSummary errors={formErrors(form, [fields.email, fields.emailConfirmation])} />
          <Form method="post" className="form" {...getFormProps(form)} noValidate>
            <TextField
              field={fields.email}
              label={t('account.emailChange.email')}
              type="email"
              autoComplete="email"
            />
            <TextField
              field={fields.emailConfirmation}
              label={t('account.emailChange.emailConfirmation')}
              type="email"
              autoComplete="email"
            />
            <div className="actions">
              <SubmitButton>{t('account.emailChange.submit')}</SubmitButton>
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
