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
import { Identifier } from '../utils/account-forms.ts';
import { ask } from '../utils/api.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

/** « J'ai perdu mon code d'activation » (guide §2 b): a new link, and the old one dies. */
export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t('account.lostCodeTitle') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: Identifier });
  if (submission.status !== 'success') {
    return data({ done: false, lastResult: submission.reply() }, { status: 400 });
  }
  const answer = await ask(
    context.api.identity.POST('/activation-links', { body: submission.value }),
  );
  if (!answer.ok) {
    const { code, status } = answer.problem;
    const lastResult = submission.reply({ formErrors: [`problem.${code}`] });
    return data({ done: false, lastResult }, { status });
  }
  return { done: true, lastResult: submission.reply() };
}

export const meta = pageTitle;

export default function LostCode() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof Identifier>>({
    id: 'lost-code',
    lastResult: answer?.lastResult,
    defaultNoValidate: true,
  });
  return (
    <div className="narrow">
      <BackLink to="/login">{t('login.title')}</BackLink>
      <h1>{t('account.lostCodeTitle')}</h1>
      {answer?.done ? (
        <>
          <Notice tone="success" role="status">
            <p>{t('account.lostCodeDone')}</p>
          </Notice>
          <p>{t('account.fiveDaysInMail')}</p>
          <p>
            <Link to="/login">{t('login.title')}</Link>
          </p>
        </>
      ) : (
        <>
          <p>{t('account.lostCodeLead')}</p>
          <ErrorSummary errors={formErrors(form, [fields.identifier])} />
          <Form method="post" className="form" {...getFormProps(form)} noValidate>
            <TextField
              field={fields.identifier}
              label={t('account.identifier')}
              autoComplete="username"
            />
            <div className="actions">
              <SubmitButton>{t('account.lostCodeSubmit')}</SubmitButton>
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
