import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { matchesWords, searchable } from './search-words.ts';

export interface Departement {
  code: string;
  name: string;
}

export interface Commune {
  inseeCode: string;
  name: string;
  departement: string;
  postalCodes: string[];
}

export interface CommuneSearch {
  postalCode?: string | undefined;
  departement?: string | undefined;
  search?: string | undefined;
}

const DepartementsSchema = z.array(z.object({ code: z.string(), nom: z.string() }));
const CommunesSchema = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    departement: z.string().optional(),
    codesPostaux: z.array(z.string()).optional(),
    population: z.number().optional(),
  }),
);

/** Nobody reads further; more words find fewer. */
const most = 1000;

export type Communes = Awaited<ReturnType<typeof readCommunes>>;

/** The official list of communes and départements, overseas included, from the package that Etalab keeps. */
export async function readCommunes() {
  const require = createRequire(import.meta.url);
  const departements: Departement[] = DepartementsSchema.parse(
    await readJson(require.resolve('@etalab/decoupage-administratif/data/departements.json')),
  ).map(({ code, nom }) => ({ code, name: nom }));
  const entries = CommunesSchema.parse(
    await readJson(require.resolve('@etalab/decoupage-administratif/data/communes.json')),
  )
    .filter(({ type }) => type === 'commune-actuelle')
    .flatMap(({ code, nom, departement, codesPostaux = [], population = 0 }) =>
      departement === undefined
        ? []
        : [
            {
              commune: { inseeCode: code, name: nom, departement, postalCodes: codesPostaux },
              words: searchable(nom),
              population,
            },
          ],
    )
    .sort((a, b) => a.commune.name.localeCompare(b.commune.name, 'fr'));
  type Entry = (typeof entries)[number];
  const byCode = new Map(entries.map(({ commune }) => [commune.inseeCode, commune]));
  const byPostalCode = grouped(entries, ({ commune }) => commune.postalCodes);
  const byDepartement = grouped(entries, ({ commune }) => [commune.departement]);

  function candidates({ postalCode, departement }: CommuneSearch): Entry[] {
    if (postalCode !== undefined) return byPostalCode.get(postalCode) ?? [];
    if (departement !== undefined) return byDepartement.get(departement) ?? [];
    return entries;
  }

  return {
    departements,

    find: (inseeCode: string): Commune | undefined => byCode.get(inseeCode),

    /** The communes of a postal code, empty when there is no such code. */
    ofPostalCode: (postalCode: string): Commune[] =>
      (byPostalCode.get(postalCode) ?? []).map(({ commune }) => commune),

    /** In the order of the alphabet; in the whole country the name's own beginning and the larger town first. */
    search(query: CommuneSearch): Commune[] {
      const search = searchable(query.search ?? '');
      const departement = query.departement;
      let found = candidates(query).filter(
        ({ commune, words }) =>
          (departement === undefined || commune.departement === departement) &&
          (search === '' || matchesWords(words, search)),
      );
      if (search !== '') {
        const rank = ({ words }: Entry) => (words.startsWith(search) ? 0 : 1);
        found = found.toSorted((a, b) => rank(a) - rank(b) || b.population - a.population);
      }
      return found.slice(0, most).map(({ commune }) => commune);
    },
  };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
