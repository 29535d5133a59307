import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { LoginForm } from '../components/LoginForm.tsx';
import { Notice } from '../components/Notice.tsx';
import { PasswordFields } from '../components/PasswordFields.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { NewPassword } from '../utils/account-forms.ts';
import { ask, problemPage, type Problem } from '../utils/api.server.ts';
import { formErrors } from '../utils/form-errors.ts';
import { pageTitle } from '../utils/page-title.ts';

/** `GET /account/reset?token=…` from the mail of « J'ai oublié mes identifiants »; it uses nothing up. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, t } = context;
  const title = t('account.resetTitle');
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (!token) return { title, token, usable: false };
  const answer = await ask(
    api.identity.GET('/password-resets/{token}', { params: { path: { token } } }),
  );
  if (!answer.ok) requireLinkProblem(answer.problem);
  return { title, token, usable: answer.ok };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const token = String(form.get('token') ?? '');
  const submission = parseWithZod(form, { schema: NewPassword });
  const hideFields = ['password' as const, 'passwordConfirmation' as const];
  if (submission.status !== 'success') {
    return data({ lastResult: submission.reply({ hideFields }) }, { status: 400 });
  }
  const answer = await ask(
    context.api.identity.POST('/password-resets', { body: { token, ...submission.value } }),
  );
  if (answer.ok) return { changed: answer.data.dossierNumber };
  if (answer.problem.code === 'weakPassword') {
    const fieldErrors = { password: ['account.error.passwordWeak'] };
    return data({ lastResult: submission.reply({ hideFields, fieldErrors }) }, { status: 422 });
  }
  requireLinkProblem(answer.problem);
  return data({ unusable: true }, { status: answer.problem.status });
}

function requireLinkProblem(problem: Problem): void {
  if (![400, 404, 410].includes(problem.status)) throw problemPage(problem);
}

export const meta = pageTitle;

export default function Reset() {
  const { t } = useTranslation();
  const { token, usable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof NewPassword>>({
    id: 'reset',
    lastResult: answer && 'lastResult' in answer ? answer.lastResult : undefined,
    defaultNoValidate: true,
  });
  if (answer && 'changed' in answer) {
    return (
      <div className="narrow stack">
        <h1>{t('account.resetTitle')}</h1>
        <Notice tone="success" role="status" title={t('account.resetDone')}>
          <p>{t('account.activatedText', { number: answer.changed })}</p>
        </Notice>
        <LoginForm identifier={answer.changed} />
      </div>
    );
  }
  if (!usable || (answer && 'unusable' in answer)) {
    return (
      <div className="narrow">
        <h1>{t('account.linkProblem.title')}</h1>
        <Notice tone="warning" role="alert">
          <p>
            <strong>{t('account.linkProblem.reset')}</strong>
          </p>
          <p>{t('account.linkProblem.resetNext')}</p>
        </Notice>
        <p className="actions">
          <Link className="button primary" to="/account/lost-credentials">
            {t('login.lostCredentials')}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <div className="narrow">
      <h1>{t('account.resetTitle')}</h1>
      <ErrorSummary errors={formErrors(form, [fields.password, fields.passwordConfirmation])} />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <input type="hidden" name="token" value={token} />
        <PasswordFields fields={fields} />
        <div className="actions">
          <SubmitButton>{t('account.resetSubmit')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
