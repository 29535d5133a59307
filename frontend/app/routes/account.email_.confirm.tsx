import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LoginForm } from '../components/LoginForm.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, problemPage, type Problem } from '../utils/api.server.ts';
import { endLogin } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';

type Reason = 'linkTaken' | 'linkUsed' | 'linkReplaced' | 'linkInvalid';

const REASONS: Record<string, Reason> = {
  emailTaken: 'linkTaken',
  emailChangeUsed: 'linkUsed',
  emailChangeReplaced: 'linkReplaced',
};

/** `GET /account/email/confirm?token=…` only looks at the link: a mail scanner that follows it confirms nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, t } = context;
  const title = t('account.emailChange.confirmTitle');
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (!token) return { title, token, change: null, reason: reasonOf({ status: 400, code: '' }) };
  const answer = await ask(
    api.identity.GET('/email-changes/{token}', { params: { path: { token } } }),
  );
  return answer.ok
    ? { title, token, change: answer.data, reason: null }
    : { title, token, change: null, reason: reasonOf(answer.problem) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = String((await request.formData()).get('token') ?? '');
  const answer = await ask(context.api.identity.POST('/email-confirmations', { body: { token } }));
  if (answer.ok) {
    // The sessions have ended everywhere; this browser's cookie goes too.
    await endLogin(context);
    return { confirmed: answer.data, reason: null };
  }
  const reason = reasonOf(answer.problem);
  return data({ confirmed: null, reason }, { status: answer.problem.status });
}

/** Anything else that is wrong is not the link's fault and gets its own page. */
function reasonOf(problem: Pick<Problem, 'status' | 'code'>): Reason {
  if (![400, 404, 409, 410].includes(problem.status)) throw problemPage(problem);
  return REASONS[problem.code] ?? 'linkInvalid';
}

export const meta = pageTitle;

export default function ConfirmEmail() {
  const { t } = useTranslation();
  const { token, change, reason } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.confirmed) {
    const { dossierNumber: number, email } = answer.confirmed;
    return (
      <div className="narrow stack">
        <h1>{t('account.emailChange.confirmTitle')}</h1>
        <Notice tone="success" role="status" title={t('account.emailChange.confirmed')}>
          <p>{t('account.emailChange.confirmedText', { number, email })}</p>
        </Notice>
        <LoginForm identifier={number} />
      </div>
    );
  }
  const why = answer?.reason ?? reason;
  if (change === null || why !== null) {
    return (
      <div className="narrow">
        <h1>{t('account.linkProblem.title')}</h1>
        <Notice tone="warning" role="alert">
          <p>
            <strong>{t(`account.emailChange.${why ?? 'linkInvalid'}`)}</strong>
          </p>
          <p>{t('account.emailChange.linkNext')}</p>
        </Notice>
        <p className="actions">
          <Link className="button primary" to="/dossier">
            {t('dossier.title')}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <div className="narrow">
      <h1>{t('account.emailChange.confirmTitle')}</h1>
      <p>
        {t('account.emailChange.confirmLead', {
          number: change.dossierNumber,
          email: change.email,
        })}
      </p>
      <Form method="post" className="actions">
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t('account.emailChange.confirm')}</SubmitButton>
      </Form>
    </div>
  );
}
