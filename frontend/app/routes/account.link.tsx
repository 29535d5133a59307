import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, get } from '../utils/api.server.ts';
import { hasLocalAccount, requireCandidate, startLogin } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import { problemText } from '../utils/problem-text.ts';
import { useInstitution } from '../utils/use-institution.ts';

/**
 * « Relier mon compte ENT »: a candidate's local account and their ENT login open the same dossier. They sign in at the
 * ENT, and Keycloak, which has seen both, links them (decision 029).
 */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const user = await requireCandidate(args);
  if (!hasLocalAccount(user)) throw redirect('/dossier');
  const [{ login }, { records }] = await Promise.all([
    get(context.api.account.GET('/accounts/me/ent')),
    get(context.api.dossier.GET('/dossiers/me')),
  ]);
  return {
    title: context.t('account.link.title'),
    number: user.dossierNumber,
    login,
    joined: records !== 'none',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  await requireCandidate(args);
  // Linked already, perhaps in another window, or the rest failed when they were.
  const answer = await ask(context.api.account.POST('/accounts/me/dossier'));
  if (answer.ok) return redirect('/account/link');
  const { code, status } = answer.problem;
  if (code !== 'forbidden') return data({ code }, { status });
  return startLogin(context, { returnTo: '/account/link', link: 'ent' });
}

export const meta = pageTitle;

export default function LinkEnt() {
  const { t } = useTranslation();
  const { email } = useInstitution();
  const { number, login, joined } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow">
      <BackLink to="/dossier">{t('dossier.title')}</BackLink>
      <h1>{t('account.link.title')}</h1>
      {answer ? (
        <Notice tone="danger" role="alert" title={t('problem.title')}>
          <p>
            {answer.code === 'otherDossier'
              ? t('account.link.otherDossier', { email })
              : problemText(t, answer.code)}
          </p>
        </Notice>
      ) : null}
      {login === null ? (
        <>
          <p>{t('account.link.lead', { number })}</p>
          <Notice tone="info">
            <p>{t('account.link.records')}</p>
          </Notice>
        </>
      ) : (
        <Notice tone="success" role="status">
          <p>{t('account.link.linked', { login, number })}</p>
        </Notice>
      )}
      {login !== null && joined ? (
        <p className="actions">
          <Link className="button primary" to="/dossier">
            {t('account.link.toDossier')}
          </Link>
        </p>
      ) : (
        // A whole page load, because the answer may lead away from the portal.
        <Form method="post" className="form" reloadDocument>
          <div className="actions">
            <SubmitButton>
              {login === null ? t('account.link.title') : t('account.link.join')}
            </SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
