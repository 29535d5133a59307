import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FlashNotice } from '../components/FlashNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, get, problemPage } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { countriesIn } from '../utils/countries.server.ts';
import { LANGUAGES } from '../utils/language.ts';
import { pageTitle } from '../utils/page-title.ts';
import { problemText } from '../utils/problem-text.ts';
import { useInstitution } from '../utils/use-institution.ts';

const DossierChanges = z.object({
  language: z.enum(LANGUAGES),
  nationality: z.union([z.literal(''), z.string().length(2)]),
});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  await requireCandidate(args);
  return {
    title: context.t('dossier.title'),
    dossier: await get(context.api.dossier.GET('/dossiers/me')),
    countries: countriesIn(context.language),
    message: context.flash.take(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  await requireCandidate(args);
  const form = DossierChanges.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return data({ code: 'invalidRequest' }, { status: 400 });
  const { language, nationality } = form.data;
  const answer = await ask(
    context.api.dossier.PATCH('/dossiers/me', {
      body: { language, ...(nationality ? { nationality } : {}) },
    }),
  );
  if (answer.ok) {
    context.flash.put({ tone: 'success', code: 'saved' });
    return redirect('/dossier');
  }
  const { code, status } = answer.problem;
  if (status !== 400 && status !== 503) throw problemPage(answer.problem);
  return data({ code }, { status });
}

export const meta = pageTitle;

/** « Mon dossier »: for now the section « Informations perso. » (guide §4 a). */
export default function Dossier() {
  const { t } = useTranslation();
  const { dossier, countries, message } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { email } = useInstitution();
  return (
    <div className="narrow stack">
      <div>
        <h1>{t('dossier.title')}</h1>
        <p className="lead">{t('dossier.lead')}</p>
        <FlashNotice message={message} />
        {answer ? (
          <Notice tone="danger" role="alert" title={t('problem.title')}>
            <p>{problemText(t, answer.code)}</p>
          </Notice>
        ) : null}
      </div>
      <section className="card" aria-labelledby="identity">
        <h2 id="identity">{t('dossier.identity')}</h2>
        <dl className="facts-list wide">
          <dt>{t('dossier.number')}</dt>
          <dd>{dossier.number}</dd>
          <dt>{t('dossier.lastName')}</dt>
          <dd>{dossier.lastName}</dd>
          <dt>{t('dossier.firstName')}</dt>
          <dd>{dossier.firstName}</dd>
          <dt>{t('dossier.email')}</dt>
          <dd>
            {dossier.email} <Link to="/account/email">{t('account.emailChange.link')}</Link>
          </dd>
        </dl>
        <p className="muted">{t('dossier.identityHint', { email })}</p>
      </section>
      <section className="card" aria-labelledby="personal">
        <h2 id="personal">{t('dossier.personal')}</h2>
        <Form method="post" className="form">
          <div className="field">
            <label htmlFor="nationality">{t('dossier.nationality')}</label>
            <select
              className="input"
              id="nationality"
              name="nationality"
              autoComplete="country"
              defaultValue={dossier.nationality ?? ''}
            >
              {dossier.nationality ? null : (
                <option value="">{t('dossier.chooseNationality')}</option>
              )}
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="language">{t('dossier.language')}</label>
            <select className="input" id="language" name="language" defaultValue={dossier.language}>
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {t(`dossier.languages.${language}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="actions">
            <SubmitButton>{t('common.save')}</SubmitButton>
          </div>
        </Form>
      </section>
    </div>
  );
}
