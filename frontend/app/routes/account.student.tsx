import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, problemPage } from '../utils/api.server.ts';
import { findUser, homeOf, NEW_STUDENT, renewLogin, startLogin } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import { problemText } from '../utils/problem-text.ts';
import { useInstitution } from '../utils/use-institution.ts';

/** « Créer votre dossier » of a student who has come in by the ENT (guide §2 a), or the way to the dossier they have. */
export async function loader({ context }: LoaderFunctionArgs) {
  const user = await findUser(context);
  if (!user) throw redirect('/login');
  if (homeOf(user) !== NEW_STUDENT) throw redirect(homeOf(user));
  return { title: context.t('account.newTitle') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await findUser(context);
  if (!user) throw redirect('/login');
  const { searchParams } = new URL(request.url);
  return searchParams.has('own') ? goToOwnDossier(context) : createDossier(context);
}

async function createDossier(context: AppLoadContext) {
  const answer = await ask(context.api.account.POST('/accounts/me/dossier'));
  if (!answer.ok) {
    const { code, status } = answer.problem;
    if (status === 401) throw problemPage(answer.problem);
    return data({ code }, { status });
  }
  // The token in hand does not know of the dossier yet.
  await renewLogin(context);
  context.flash.put({ tone: 'success', code: 'dossierCreated' });
  return redirect('/dossier');
}

/**
 * « J'ai déjà un dossier »: their ENT login is given free and their session ends, here and at the ENT. They sign in to
 * the dossier they have and link it, like everybody who has one.
 */
async function goToOwnDossier(context: AppLoadContext) {
  const answer = await ask(context.api.account.DELETE('/accounts/me/ent'));
  if (!answer.ok) {
    const { code, status } = answer.problem;
    if (status === 401) throw problemPage(answer.problem);
    if (code === 'hasDossier') {
      // They have made one in another window: the token in hand does not know of it yet.
      await renewLogin(context);
      return redirect('/dossier');
    }
    // 403: it is free already, by a first press of the same button.
    if (status !== 403) return data({ code }, { status });
  }
  await context.session.signOut();
  return startLogin(context, { returnTo: '/account/link' });
}

export const meta = pageTitle;

export default function NewStudentDossier() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const { email } = useInstitution();
  return (
    <div className="narrow">
      <h1>{t('account.newTitle')}</h1>
      {answer ? (
        <Notice tone="danger" role="alert" title={t('problem.title')}>
          <p>
            {answer.code === 'forbidden'
              ? t('account.student.unknown', { email })
              : problemText(t, answer.code)}
          </p>
        </Notice>
      ) : null}
      <p>{t('account.student.lead')}</p>
      <Form method="post" className="form">
        <div className="actions">
          <SubmitButton>{t('account.newTitle')}</SubmitButton>
        </div>
      </Form>
      <hr />
      <section className="stack" aria-labelledby="own">
        <h2 id="own">{t('account.student.ownTitle')}</h2>
        <p>{t('account.student.ownLead')}</p>
        {/* A whole page load, because the answer leads away from the portal. */}
        <Form method="post" action="?own" className="form" reloadDocument>
          <div className="actions">
            <SubmitButton tone="secondary">{t('account.student.own')}</SubmitButton>
          </div>
        </Form>
        <p>
          <Link to="/account/lost-credentials">{t('login.lostCredentials')}</Link>
        </p>
      </section>
    </div>
  );
}
