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

const LINK_PROBLEMS = [
  'activationExpired',
  'activationUsed',
  'activationReplaced',
  'activationInvalid',
] as const;
type LinkProblem = (typeof LINK_PROBLEMS)[number];

/** `GET /account/activate?token=…` only looks at the link: a mail scanner that follows it activates nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, t } = context;
  const title = t('account.activateTitle');
  const token = new URL(request.url).searchParams.get('token');
  if (!token) return { title, token: '', state: 'activationInvalid' as const, number: '' };
  const answer = await ask(
    api.identity.GET('/activations/{token}', { params: { path: { token } } }),
  );
  if (answer.ok) {
    return { title, token, state: 'valid' as const, number: answer.data.dossierNumber };
  }
  return { title, token, state: linkProblem(answer.problem), number: '' };
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
    context.api.identity.POST('/activations', { body: { token, ...submission.value } }),
  );
  if (answer.ok) return { activated: answer.data.dossierNumber };
  const { problem } = answer;
  if (problem.code === 'weakPassword') {
    const fieldErrors = { password: ['account.error.passwordWeak'] };
    return data({ lastResult: submission.reply({ hideFields, fieldErrors }) }, { status: 422 });
  }
  return data({ linkProblem: linkProblem(problem) }, { status: problem.status });
}

/** Anything else that is wrong is not the link's fault and gets its own page. */
function linkProblem(problem: Problem): LinkProblem {
  const code = LINK_PROBLEMS.find((known) => known === problem.code);
  if (code) return code;
  if (problem.status === 400 || problem.status === 404) return 'activationInvalid';
  throw problemPage(problem);
}

export const meta = pageTitle;

export default function Activate() {
  const { t } = useTranslation();
  const { state, token, number } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof NewPassword>>({
    id: 'activate',
    lastResult: answer && 'lastResult' in answer ? answer.lastResult : undefined,
    defaultNoValidate: true,
  });
  if (answer && 'activated' in answer) {
    return (
      <div className="narrow stack">
        <h1>{t('account.activateTitle')}</h1>
        <Notice tone="success" role="status" title={t('account.activated')}>
          <p>{t('account.activatedText', { number: answer.activated })}</p>
        </Notice>
        <LoginForm identifier={answer.activated} />
      </div>
    );
  }
  const problem = answer && 'linkProblem' in answer ? answer.linkProblem : state;
  if (problem !== 'valid') return <UnusableLink problem={problem} />;
  return (
    <div className="narrow">
      <h1>{t('account.activateTitle')}</h1>
      <p>{t('account.activateLead', { number })}</p>
      <ErrorSummary errors={formErrors(form, [fields.password, fields.passwordConfirmation])} />
      <Form method="post" className="form" {...getFormProps(form)} noValidate>
        <input type="hidden" name="token" value={token} />
        <PasswordFields fields={fields} username={number} />
        <div className="actions">
          <SubmitButton>{t('account.activate')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}

function UnusableLink({ problem }: { problem: LinkProblem }) {
  const { t } = useTranslation();
  return (
    <div className="narrow">
      <h1>{t('account.linkProblem.title')}</h1>
      <Notice tone="warning" role="alert">
        <p>
          <strong>{t(`account.linkProblem.${problem}`)}</strong>
        </p>
        <p>{t(`account.linkProblem.${problem}Next`)}</p>
      </Notice>
      <p className="actions">
        {problem === 'activationExpired' ? (
          <Link className="button primary" to="/account/new">
            {t('login.createDossier')}
          </Link>
        ) : problem === 'activationUsed' ? (
          <Link className="button primary" to="/login">
            {t('login.title')}
          </Link>
        ) : (
          <Link className="button primary" to="/account/lost-code">
            {t('login.lostCode')}
          </Link>
        )}
      </p>
    </div>
  );
}
