import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Application } from '../data-access/admissions.ts';
import type { PageRange } from '../data-access/pdf-files.ts';
import { DossierFront, type JoinedFile } from '../papers/dossier-front.tsx';
import { dossierWords } from '../papers/dossier-words.ts';
import type { Language } from '../papers/language.ts';
import { pageNumbers } from '../papers/page-numbers.ts';
import { renderPaper } from '../papers/render.ts';
import type { DocumentsDependencies } from './dependencies.ts';
import { pagesOf } from './pages-of.ts';
import { fetchStoredFile } from './stored-file.ts';

export interface DossierRequest {
  applicationId: string;
  /** The access token of the person who asks. */
  token: string;
  /** The dossier number of that person, if any. */
  reader: string | undefined;
  /** Absent: the candidate's. */
  language: Language | undefined;
}

/** A made dossier, on disk while `use` has it. */
export interface DossierFile {
  path: string;
  name: string;
}

/**
 * « Télécharger mon dossier »: the application's data, the candidate's seven sections and every file handed in, in the
 * order of the list, as one PDF. It is put together on disk, a file at a time, by programs of their own: however large it gets, it takes
 * none of this process's memory. A file that cannot be read is named on its page.
 *
 * @param use what is done with it; it is gone afterwards
 * @param signal aborted when nobody waits for it any more
 * @returns whether there is such an application for the person who asks
 * @throws ProblemError 401, 403 as admissions says, 503 when a peer is down or too many ask at once
 */
export async function makeDossier(
  dependencies: DocumentsDependencies,
  request: DossierRequest,
  use: (file: DossierFile) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  const { admissions, catalogue, dossiers, turns, workFolders, institution, now } = dependencies;
  const application = await admissions.findApplication(request.applicationId, request.token);
  if (application === undefined) return false;
  const { candidate, programme } = application;
  // Who may read the application may read what goes with it.
  const [dossier, sections, facts] = await Promise.all([
    dossiers.get(candidate.number),
    dossiers.getSections(candidate.number),
    catalogue.getProgramme(programme.id, programme.campaign),
  ]);
  const language = request.language ?? dossier.language;
  await turns.take(
    () =>
      workFolders.inFolder(async (folder) => {
        const fetched = await fetchFiles(dependencies, application, folder, signal);
        const front = {
          application,
          programme: facts,
          dossier,
          sections,
          institution,
          language,
          own: request.reader === candidate.number,
          now: now(),
        };
        const path = await assemble(dependencies, folder, fetched, front, signal);
        await use({ path, name: `dossier-${candidate.number}-${programme.id}.pdf` });
      }),
    signal,
  );
  return true;
}

/** A file of the application and where its pages lie. */
interface FetchedFile extends JoinedFile {
  path: string;
}

async function fetchFiles(
  dependencies: DocumentsDependencies,
  application: Application,
  folder: string,
  signal: AbortSignal,
): Promise<FetchedFile[]> {
  const places = [...application.pieces, ...application.conditions].filter(({ file }) => file);
  const files = [];
  for (const [index, place] of places.entries()) {
    const path = join(folder, `${index}.file`);
    const { number } = application.candidate;
    const found = await fetchStoredFile(dependencies, number, place.file?.id ?? '', path, signal);
    files.push({ place, path, ...found });
  }
  return pagesOf(dependencies, files, signal);
}

/** @returns where the whole dossier lies */
async function assemble(
  { pdfFiles }: Pick<DocumentsDependencies, 'pdfFiles'>,
  folder: string,
  files: FetchedFile[],
  front: Omit<DossierFront, 'files'>,
  signal: AbortSignal,
): Promise<string> {
  const main = join(folder, 'front.pdf');
  const over = join(folder, 'numbers.pdf');
  const into = join(folder, 'dossier.pdf');
  await writeFile(main, await renderPaper(DossierFront({ ...front, files })));
  const looked = await pdfFiles.look(main, signal);
  if ('unreadable' in looked) throw new Error(`The dossier's own pages are ${looked.unreadable}`);
  const ranges = rangesOf(main, looked.pages, files);
  const pages = ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  await writeFile(over, await pageNumbers(pages, dossierWords[front.language].page));
  if (await pdfFiles.join({ main, ranges, over, into }, signal)) return into;
  // One of them looked whole and is not.
  let found = false;
  for (const file of files) {
    if ('unreadable' in file.outcome || (await pdfFiles.isWhole(file.path, signal))) continue;
    file.outcome = { unreadable: 'broken' };
    found = true;
  }
  if (!found) throw new Error('The files of the dossier cannot be joined');
  return assemble({ pdfFiles }, folder, files, front, signal);
}

/** First the data's pages, then for each file its page and its own pages. */
function rangesOf(main: string, mainPages: number, files: FetchedFile[]): PageRange[] {
  const dataPages = mainPages - files.length;
  return [
    { file: main, first: 1, last: dataPages },
    ...files.flatMap(({ path, outcome }, index) => {
      const before = { file: main, first: dataPages + 1 + index, last: dataPages + 1 + index };
      return 'pages' in outcome
        ? [before, { file: path, first: 1, last: outcome.pages }]
        : [before];
    }),
  ];
}
