import type { DossierFile } from '../data-access/dossiers.ts';
import type { Row } from '../data-access/rows.ts';
import type { Dependencies } from './dependencies.ts';
import { getFile } from './get-dossier.ts';

/** All that a dossier holds, for those who examine it. */
export type WholeFile = DossierFile & {
  externalCurriculum: Row[];
  internships: Row[];
  workExperience: Row[];
};

/** @throws ProblemError 404 `notFound` */
export async function getWholeFile(deps: Dependencies, number: string): Promise<WholeFile> {
  const [file, externalCurriculum, internships, workExperience] = await Promise.all([
    getFile(deps, number),
    deps.rows.list(number, 'externalCurriculum'),
    deps.rows.list(number, 'internships'),
    deps.rows.list(number, 'workExperience'),
  ]);
  return { ...file, externalCurriculum, internships, workExperience };
}
