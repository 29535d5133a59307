import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, problemPage } from '../utils/api.server.ts';
import { findUser, homeOf, NEW_STUDENT, renewLogin } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import { problemText } from '../utils/problem-text.ts';
import { useInstitution } from '../utils/use-institution.ts';

/** « Créer votre dossier » of a student who has come in by the ENT (guide §2 a). */
export async function loader({ context }: LoaderFunctionArgs) {
  const user = await findUser(context);
  if (!user) throw redirect('/login');
  if (homeOf(user) !== NEW_STUDENT) throw redirect(homeOf(user));
  return { title: context.t('account.newTitle') };
}

export async function action({ context }: ActionFunctionArgs) {
  const user = await findUser(context);
  if (!user) throw redirect('/login');
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
    </div>
  );
}
