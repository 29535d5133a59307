import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Doors } from '../components/LoginForm.tsx';
import { Notice } from '../components/Notice.tsx';
import { Identifier } from '../utils/account-forms.ts';
import { ask, problemPage } from '../utils/api.server.ts';
import { findUser, homeOf, startLogin } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import { safeReturnTo } from '../utils/return-to.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const returnTo = safeReturnTo(searchParams.get('returnTo'), '');
  const user = await findUser(context);
  if (user) throw redirect(user.candidate || user.staff ? returnTo || homeOf(user) : homeOf(user));
  return {
    title: context.t('login.title'),
    returnTo,
    restart: searchParams.has('restart'),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const returnTo = safeReturnTo(form.get('returnTo') as string | null, '');
  const parsed = Identifier.safeParse({ identifier: form.get('identifier') ?? undefined });
  if (!parsed.success) {
    return data({ state: 'empty' as const, identifier: '', returnTo }, { status: 400 });
  }
  const { identifier } = parsed.data;
  const check = await ask(context.api.identity.POST('/sign-in-checks', { body: { identifier } }));
  if (!check.ok) throw problemPage(check.problem);
  if (check.data.state === 'notActivated') {
    return data({ state: 'notActivated' as const, identifier, returnTo }, { status: 403 });
  }
  return startLogin(context, { returnTo, loginHint: identifier });
}

export const meta = pageTitle;

export default function Login() {
  const { t } = useTranslation();
  const { returnTo, restart } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <h1>{t('login.title')}</h1>
      {answer?.state === 'notActivated' ? (
        <Notice tone="warning" role="alert">
          <p>
            <strong>{t('login.notActivated')}</strong>
          </p>
          <p>
            <Link to="/account/lost-code">{t('login.lostCode')}</Link>
          </p>
        </Notice>
      ) : restart ? (
        <Notice tone="warning" role="alert">
          <p>{t('login.restart')}</p>
        </Notice>
      ) : returnTo ? (
        <p className="lead">{t('login.continue')}</p>
      ) : null}
      <div className="stack">
        <Doors
          returnTo={answer?.returnTo ?? returnTo}
          identifier={answer?.identifier ?? ''}
          error={answer?.state === 'empty' ? t('login.required') : undefined}
        />
        <p className="muted small">{t('login.staffHint')}</p>
      </div>
    </>
  );
}
