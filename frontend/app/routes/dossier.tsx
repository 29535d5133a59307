import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DossierNextStep } from '../components/dossier/DossierNextStep.tsx';
import { SectionList } from '../components/dossier/SectionList.tsx';
import { RecordsNotice } from '../components/dossier/SectionNotices.tsx';
import { FlashNotice } from '../components/FlashNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { SubmitButton } from '../components/SubmitButton.tsx';
import { ask, get, problemPage } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { LANGUAGES } from '../utils/language.ts';
import { pageTitle } from '../utils/page-title.ts';
import { problemText } from '../utils/problem-text.ts';

const DossierChanges = z.object({ language: z.enum(LANGUAGES) });

/** « Mon dossier »: its seven sections, how far each is, and what to do next (guide §4). */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  await requireCandidate(args);
  return {
    title: context.t('dossier.title'),
    dossier: await get(context.api.dossier.GET('/dossiers/me')),
    message: context.flash.take(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  await requireCandidate(args);
  const form = DossierChanges.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return data({ code: 'invalidRequest' }, { status: 400 });
  const answer = await ask(context.api.dossier.PATCH('/dossiers/me', { body: form.data }));
  if (answer.ok) {
    context.flash.put({ tone: 'success', code: 'saved' });
    return redirect('/dossier');
  }
  const { code, status } = answer.problem;
  if (status !== 400 && status !== 503) throw problemPage(answer.problem);
  return data({ code }, { status });
}

export const meta = pageTitle;

export default function Dossier() {
  const { t } = useTranslation();
  const { dossier, message } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { number, lastName, firstName, email, language, sections, records } = dossier;
  return (
    <>
      <h1>{t('dossier.title')}</h1>
      <p className="lead">{t('dossier.lead')}</p>
      <FlashNotice message={message} />
      {answer ? (
        <Notice tone="danger" role="alert" title={t('problem.title')}>
          <p>{problemText(t, answer.code)}</p>
        </Notice>
      ) : null}
      <RecordsNotice records={records} />
      <DossierNextStep sections={sections} />
      <div className="columns main-side dossier-overview">
        <section aria-labelledby="sections">
          <h2 id="sections">{t('dossier.sections')}</h2>
          <SectionList sections={sections} />
        </section>
        <div className="stack">
          <section className="card" aria-labelledby="identity">
            <h2 id="identity">{t('dossier.identity')}</h2>
            <dl className="facts-list">
              <dt>{t('dossier.number')}</dt>
              <dd>{number}</dd>
              <dt>{t('dossier.lastName')}</dt>
              <dd>{lastName}</dd>
              <dt>{t('dossier.firstName')}</dt>
              <dd>{firstName}</dd>
              <dt>{t('dossier.email')}</dt>
              <dd>
                {email} <Link to="/account/email">{t('account.emailChange.link')}</Link>
              </dd>
            </dl>
            {records === 'none' ? (
              <p>
                <Link to="/account/link">{t('account.link.title')}</Link>
              </p>
            ) : null}
          </section>
          <section className="card" aria-labelledby="mails">
            <h2 id="mails">{t('dossier.mails')}</h2>
            <Form method="post" className="form">
              <div className="field">
                <label htmlFor="language">{t('dossier.language')}</label>
                <select className="input" id="language" name="language" defaultValue={language}>
                  {LANGUAGES.map((one) => (
                    <option key={one} value={one}>
                      {t(`dossier.languages.${one}`)}
                    </option>
                  ))}
                </select>
              </div>
              <div className="actions">
                <SubmitButton tone="secondary">{t('common.save')}</SubmitButton>
              </div>
            </Form>
          </section>
          <p>
            <Link to="/catalogue">{t('dossier.toCatalogue')}</Link>
          </p>
        </div>
      </div>
    </>
  );
}
