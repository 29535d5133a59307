import type { AppLoadContext } from '@remix-run/node';
import { get, problemPage, type Answer } from '../../utils/api.server.ts';
import { FORM_FIELDS, ROW_FIELDS } from './fields.ts';
import { loadLabels, loadLists } from './lists.server.ts';
import { listRows, readSection, type Row } from './section-api.server.ts';
import {
  findSection,
  isFormSection,
  isRowSection,
  type FormSectionId,
  type RowSectionId,
  type SectionId,
} from './sections.ts';
import { toReadableTexts, toTexts } from './texts.ts';

/** The section of the address, or the page 404. */
export function requireSection(slug: string | undefined): SectionId {
  const section = findSection(slug);
  if (!section) throw notFound();
  return section;
}

export function requireRowSection(slug: string | undefined): RowSectionId {
  const section = requireSection(slug);
  if (!isRowSection(section)) throw notFound();
  return section;
}

const notFound = () => problemPage({ status: 404, code: 'notFound' });

/** What the page of a section shows besides the list of all sections. */
export async function loadPart(context: AppLoadContext, section: SectionId) {
  if (isFormSection(section))
    return { kind: 'form' as const, ...(await loadForm(context, section)) };
  if (isRowSection(section))
    return { kind: 'rows' as const, ...(await loadRows(context, section)) };
  return { kind: 'internal' as const, ...(await loadInternal(context)) };
}

export type SectionPart = Awaited<ReturnType<typeof loadPart>>;

async function loadForm(context: AppLoadContext, section: FormSectionId) {
  const { version, locked, editable, values } = need(
    await readSection(context.api.dossier, section),
  );
  const fields = FORM_FIELDS[section];
  const texts = toTexts(fields, values);
  return {
    section,
    version,
    locked,
    editable,
    texts,
    readable: toReadableTexts(fields, values),
    lists: await (editable.length > 0 ? loadLists : loadLabels)(context, [{ fields, texts }]),
  };
}

async function loadRows(context: AppLoadContext, section: RowSectionId) {
  const { rows } = need(await listRows(context.api.dossier, section));
  return { section, ...(await showRows(context, section, rows)) };
}

/** Rows as the page shows them: the oldest year first, as in the guide. */
export async function showRows(context: AppLoadContext, section: RowSectionId, rows: Row[]) {
  const fields = ROW_FIELDS[section];
  const shown = rows
    .map((row) => ({ id: row.id, version: row.version, texts: toReadableTexts(fields, row) }))
    .toSorted((a, b) => Number(a.texts.year) - Number(b.texts.year));
  return {
    rows: shown,
    lists: await loadLabels(
      context,
      shown.map(({ texts }) => ({ fields, texts })),
    ),
  };
}

async function loadInternal(context: AppLoadContext) {
  const { dossier } = context.api;
  const [{ records, rows }, lists] = await Promise.all([
    get(dossier.GET('/dossiers/me/internalCurriculum')),
    loadLists(context, [
      { fields: [{ name: 'mention', control: 'select', list: 'mentions' }], texts: {} },
    ]),
  ]);
  return { section: 'internalCurriculum' as const, records, rows, lists };
}

/** One row of a section, or the page 404. */
export async function requireRow(context: AppLoadContext, section: RowSectionId, id: string) {
  const { rows } = need(await listRows(context.api.dossier, section));
  const row = rows.find((one) => one.id === id);
  if (!row) throw notFound();
  return { id, version: row.version, texts: toTexts(ROW_FIELDS[section], row) };
}

function need<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.data;
  throw problemPage(answer.problem);
}
