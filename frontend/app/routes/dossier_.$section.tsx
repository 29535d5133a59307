import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { createDrafts, tabStorage } from '../utils/drafts.ts';
import { FORM_FIELDS } from '../components/dossier/fields.ts';
import { FormSection } from '../components/dossier/FormSection.tsx';
import { InternalCurriculum } from '../components/dossier/InternalCurriculum.tsx';
import { loadLists } from '../components/dossier/lists.server.ts';
import { RowCards } from '../components/dossier/RowCards.tsx';
import { readSection, readTexts, saveSection } from '../components/dossier/section-api.server.ts';
import { loadPart, requireSection } from '../components/dossier/section-page.server.ts';
import { SectionNav } from '../components/dossier/SectionNav.tsx';
import { RecordsNotice } from '../components/dossier/SectionNotices.tsx';
import { SectionSteps } from '../components/dossier/SectionSteps.tsx';
import { isFormSection, neighboursOf, pathOf } from '../components/dossier/sections.ts';
import { toTexts, withResets } from '../components/dossier/texts.ts';
import { FlashNotice } from '../components/FlashNotice.tsx';
import { get, problemPage } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';

/** One section of « Mon dossier » (guide §4 a–f). */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { dossierNumber } = await requireCandidate(args);
  const section = requireSection(params.section);
  const [dossier, part] = await Promise.all([
    get(context.api.dossier.GET('/dossiers/me')),
    loadPart(context, section),
  ]);
  const { lastName, firstName, email, sections, records } = dossier;
  return {
    title: context.t(`section.${section}`),
    section,
    number: dossierNumber,
    person: { lastName, firstName, email },
    sections,
    records,
    part,
    message: context.flash.take(),
  };
}

/** The whole form at once: without JavaScript, and where it is asked to show the lists that follow. */
export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireCandidate(args);
  const section = requireSection(params.section);
  if (!isFormSection(section)) throw problemPage({ status: 405, code: 'notFound' });
  const form = await request.formData();
  const fields = FORM_FIELDS[section];
  const { dossier } = context.api;
  const present = await readSection(dossier, section);
  if (!present.ok) throw problemPage(present.problem);
  const stored = toTexts(fields, present.data.values);
  const texts = withResets(fields, stored, readTexts(form, fields));
  const then = form.get('then');
  const again = async (status: number, code?: string, errors: Record<string, string> = {}) => {
    const whole = { ...stored, ...texts };
    const lists = await loadLists(context, [{ fields, texts: whole }]);
    return data({ texts: whole, errors, code, lists }, { status });
  };
  if (then === 'lists') return again(200);
  const { status, answer } = await saveSection(dossier, section, form, texts);
  if (!answer.ok) return again(status, answer.code, answer.errors);
  const { previous, next } = neighboursOf(section);
  if (then === 'next') return redirect(next);
  if (then === 'previous') return redirect(previous);
  context.flash.put({ tone: 'success', code: 'saved' });
  return redirect(pathOf(section));
}

export const meta = pageTitle;

export default function SectionPage() {
  const { t } = useTranslation();
  const { section, number, person, sections, records, part, message } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useEffect(() => {
    // Whoever is back at the list has added the row, or does not want it.
    if (part.kind === 'rows') createDrafts(tabStorage(), number, `${section}/new`).erase();
  }, [part.kind, number, section]);
  return (
    <>
      <BackLink to="/dossier">{t('dossier.title')}</BackLink>
      <h1>{t(`section.${section}`)}</h1>
      <div className="columns main-side">
        <div className="dossier-section">
          <FlashNotice message={message} />
          {part.kind === 'rows' ? null : <RecordsNotice records={records} />}
          {part.kind === 'form' ? (
            <FormSection
              key={section}
              part={part}
              person={person}
              number={number}
              student={records !== 'none'}
              answer={answer}
            />
          ) : part.kind === 'rows' ? (
            <div className="stack">
              <p>{t(`sectionLead.${part.section}`)}</p>
              <p className="actions">
                <Link className="button primary" to={`${pathOf(part.section)}/new`}>
                  {t(`dossierAdd.${part.section}`)}
                </Link>
              </p>
              <RowCards
                section={part.section}
                rows={part.rows}
                lists={part.lists}
                heading="h2"
                editable
              />
              <SectionSteps section={section} />
            </div>
          ) : (
            <div className="stack">
              <InternalCurriculum records={part.records} rows={part.rows} lists={part.lists} />
              <SectionSteps section={section} />
            </div>
          )}
        </div>
        <SectionNav sections={sections} current={section} />
      </div>
    </>
  );
}
