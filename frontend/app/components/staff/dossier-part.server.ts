import type { AppLoadContext } from '@remix-run/node';
import { ask } from '../../utils/api.server.ts';
import { FORM_FIELDS, ROW_FIELDS } from '../dossier/fields.ts';
import { loadLabels } from '../dossier/lists.server.ts';
import { showRows } from '../dossier/section-page.server.ts';
import type { FormSectionId, RowSectionId } from '../dossier/sections.ts';
import { toReadableTexts } from '../dossier/texts.ts';

const FORMS = ['personal', 'address', 'baccalaureate'] as const satisfies FormSectionId[];
const ROWS = [
  'externalCurriculum',
  'internships',
  'workExperience',
] as const satisfies RowSectionId[];

const MENTION = ROW_FIELDS.externalCurriculum.filter(({ name }) => name === 'mention');

/** The candidate's dossier for reading, or null: it must not keep a file from being judged. */
export async function findDossierFile(context: AppLoadContext, number: string) {
  const answer = await ask(
    context.api.dossier.GET('/dossiers/{number}/file', { params: { path: { number } } }),
  );
  if (!answer.ok) return null;
  const file = answer.data;
  const forms = FORMS.map((section) => ({
    section,
    texts: toReadableTexts(FORM_FIELDS[section], file[section]),
  }));
  const [lists, ...rows] = await Promise.all([
    loadLabels(context, [
      ...forms.map(({ section, texts }) => ({ fields: FORM_FIELDS[section], texts })),
      // The mentions of « Cursus interne ».
      ...file.internalCurriculum.map(({ mention }) => ({
        fields: MENTION,
        texts: { mention: mention ?? '' },
      })),
    ]),
    ...ROWS.map(async (section) => ({
      section,
      ...(await showRows(context, section, file[section])),
    })),
  ]);
  const { records, internalCurriculum } = file;
  return { forms, internal: { records, rows: internalCurriculum }, rows, lists };
}
