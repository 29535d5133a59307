import { missingFields, type FormSection } from '@admis/workflows/domain';
import type { Dossier, DossierFile } from '../data-access/dossiers.ts';
import type { RowSectionId } from '../schemas/rows.ts';
import { sectionIds, type RecordsState, type SectionOverview } from '../schemas/sections.ts';
import type { Dependencies } from './dependencies.ts';
import { getFile } from './get-dossier.ts';
import { accessTo, appliedIfKnown } from './section-access.ts';

export type OwnDossier = Dossier & { records: RecordsState; sections: SectionOverview[] };

/** The candidate's own dossier, and what each section still needs. @throws ProblemError 404 `notFound` */
export async function getOwnDossier(
  deps: Dependencies,
  { number, token }: { number: string; token: string },
): Promise<OwnDossier> {
  const [file, applied, ...counts] = await Promise.all([
    getFile(deps, number),
    appliedIfKnown(deps, token),
    deps.rows.count(number, 'externalCurriculum'),
    deps.rows.count(number, 'internships'),
    deps.rows.count(number, 'workExperience'),
  ]);
  const { lastName, firstName, email, language, nationality } = file;
  const [externalCurriculum, internships, workExperience] = counts;
  const rows = { externalCurriculum, internships, workExperience };
  return {
    ...{ number, lastName, firstName, email, language, nationality },
    records: file.student?.records ?? 'none',
    sections: sectionIds.map((id) => {
      if (id === 'internalCurriculum') return internalOverview(file);
      return id in rows
        ? rowsOverview(id as RowSectionId, rows[id as RowSectionId])
        : formOverview(file, id as FormSection, applied);
    }),
  };
}

function formOverview(
  file: DossierFile,
  id: FormSection,
  applied: boolean | 'unknown',
): SectionOverview {
  const { values } = file.sections[id];
  const missing = missingFields(id, values);
  const isEmpty = Object.values(values).every((value) => value === null);
  return {
    id,
    completion: isEmpty ? 'empty' : missing.length > 0 ? 'incomplete' : 'complete',
    required: true,
    missing,
    locked: accessTo(file, id, applied).locked,
  };
}

/** Any number of rows, none as well. */
function rowsOverview(id: RowSectionId, count: number): SectionOverview {
  const completion = count === 0 ? 'empty' : 'complete';
  return { id, completion, required: false, missing: [], locked: null };
}

/** Written by student records alone; nobody else has one (guide §4 d). */
function internalOverview({ student, internalCurriculum }: DossierFile): SectionOverview {
  const isStudent = student !== null && student.records !== 'notFound';
  const completion = internalCurriculum.length > 0 ? 'complete' : isStudent ? 'empty' : 'notNeeded';
  const locked = student?.records === 'pending' ? 'recordsPending' : isStudent ? 'records' : null;
  return { id: 'internalCurriculum', completion, required: false, missing: [], locked };
}
