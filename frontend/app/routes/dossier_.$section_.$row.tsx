import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { emptyTexts, ROW_FIELDS } from '../components/dossier/fields.ts';
import { loadLists } from '../components/dossier/lists.server.ts';
import { readTexts, saveRow } from '../components/dossier/section-api.server.ts';
import { requireRow, requireRowSection } from '../components/dossier/section-page.server.ts';
import { SectionForm } from '../components/dossier/SectionForm.tsx';
import { pathOf } from '../components/dossier/sections.ts';
import { withResets } from '../components/dossier/texts.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';

/** A row of « Cursus externe », « Stages » or « Expériences pro. »: `/new`, or one that is there. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { dossierNumber } = await requireCandidate(args);
  const section = requireRowSection(params.section);
  const row = await findRow(args);
  const fields = ROW_FIELDS[section];
  return {
    title: row.id
      ? context.t(`dossierEditTitle.${section}`)
      : context.t(`dossierNewTitle.${section}`),
    section,
    number: dossierNumber,
    row,
    lists: await loadLists(context, [{ fields, texts: row.texts }]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireCandidate(args);
  const section = requireRowSection(params.section);
  const row = await findRow(args);
  const form = await request.formData();
  const fields = ROW_FIELDS[section];
  const texts = withResets(fields, row.texts, readTexts(form, fields));
  const again = async (status: number, code?: string, errors: Record<string, string> = {}) => {
    const whole = { ...row.texts, ...texts };
    const lists = await loadLists(context, [{ fields, texts: whole }]);
    return data({ texts: whole, errors, code, lists }, { status });
  };
  if (form.get('then') === 'lists') return again(200);
  const { status, answer } = await saveRow(context.api.dossier, section, row.id, form, texts);
  if (!answer.ok) return again(status, answer.code, answer.errors);
  context.flash.put({ tone: 'success', code: row.id ? 'rowSaved' : 'rowAdded' });
  return redirect(pathOf(section));
}

/** Without an id where it is not there yet. */
async function findRow({ context, params }: LoaderFunctionArgs) {
  const section = requireRowSection(params.section);
  if (params.row !== 'new') return requireRow(context, section, params.row ?? '');
  return { id: undefined, version: 0, texts: emptyTexts(ROW_FIELDS[section]) };
}

export const meta = pageTitle;

export default function RowPage() {
  const { t } = useTranslation();
  const { title, section, number, row, lists } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const list = pathOf(section);
  const path = `${list}/${row.id ?? 'new'}`;
  return (
    <div className="narrow">
      <BackLink to={list}>{t(`section.${section}`)}</BackLink>
      <h1>{title}</h1>
      <SectionForm
        section={section}
        fields={ROW_FIELDS[section]}
        stored={row.texts}
        answer={answer}
        version={row.version}
        lists={{ ...lists, ...answer?.lists }}
        {...(row.id ? { saveTo: `${path}/save` } : {})}
        number={number}
        draft={`${section}/${row.id ?? 'new'}`}
        path={path}
        where={{ stay: list }}
      >
        <Link className="button" to={list}>
          {t('savedForm.cancel')}
        </Link>
      </SectionForm>
    </div>
  );
}
