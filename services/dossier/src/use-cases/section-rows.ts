import { ProblemError, problems } from '@admis/kit';
import type { Row, RowKey } from '../data-access/rows.ts';
import type { RowSectionId } from '../schemas/rows.ts';
import type { Dependencies } from './dependencies.ts';
import { getDossier } from './get-dossier.ts';
import { placeAfter, type Place } from './place-rules.ts';
import { emptied } from './wrong-values.ts';

/** Nobody has more; a program that runs wild would. */
const most = 100;

type Values = Row['values'];

const noPlace: Place = {
  country: null,
  departement: null,
  communeInsee: null,
  schoolId: null,
  schoolName: null,
};

/** @throws ProblemError 404 `notFound` when there is no dossier */
export async function listRows(
  deps: Dependencies,
  number: string,
  section: RowSectionId,
): Promise<Row[]> {
  await getDossier(deps, number);
  return deps.rows.list(number, section);
}

/** @throws ProblemError 404 `notFound`, 400 naming what does not fit, 409 `tooManyRows` */
export async function addRow(
  deps: Dependencies,
  { number, section, values }: { number: string; section: RowSectionId; values: Values },
): Promise<Row> {
  await getDossier(deps, number);
  if ((await deps.rows.count(number, section)) >= most) {
    throw new ProblemError(409, 'tooManyRows', `A section has ${most} rows at most.`);
  }
  const fitting = await fittingValues(deps, section, {}, emptied(values));
  return deps.rows.add(number, section, fitting);
}

/** @throws ProblemError 404 `notFound`, 400 naming what does not fit, 409 `versionMoved` with the row as it stands */
export async function changeRow(
  deps: Dependencies,
  key: RowKey,
  { values, expectedVersion }: { values: Values; expectedVersion?: number | undefined },
): Promise<Row> {
  for (;;) {
    const row = await deps.rows.find(key);
    if (row === undefined) throw problems.notFound('There is no such row.');
    if (expectedVersion !== undefined && expectedVersion !== row.version) {
      throw new ProblemError(
        409,
        'versionMoved',
        'This was changed in the meantime, perhaps in another window.',
        { version: row.version, values: row.values },
      );
    }
    const next = await fittingValues(deps, key.section, row.values, emptied(values));
    if (await deps.rows.change(key, row.version, next)) {
      return { id: row.id, version: row.version + 1, values: next };
    }
    // Changed in this very moment: the same once more, on what is there now.
  }
}

/** @throws ProblemError 404 `notFound` */
export async function removeRow(deps: Dependencies, key: RowKey): Promise<void> {
  if (!(await deps.rows.remove(key))) throw problems.notFound('There is no such row.');
}

async function fittingValues(
  deps: Dependencies,
  section: RowSectionId,
  current: Values,
  changes: Values,
): Promise<Values> {
  if (section !== 'externalCurriculum') return { ...current, ...changes };
  return placeAfter<Place & Values>(deps, { ...noPlace, ...current }, changes);
}
