import type { components } from '../api/catalogue.d.ts';
import type { Language } from './language.ts';
import { plain } from './plain.ts';

type ProgrammeSummary = components['schemas']['ProgrammeSummary'];

/** What the catalogue's form asks for; empty strings ask for everything. */
export type CatalogueFilter = { q: string; discipline: string; level: string; state: string };

export type CatalogueTree = {
  id: string;
  title: string;
  count: number;
  levels: { id: string; title: string; programmes: ProgrammeSummary[] }[];
}[];

/** The programmes that match, as the guide shows them: discipline → level → programme. */
export function catalogueTree(
  programmes: ProgrammeSummary[],
  filter: CatalogueFilter,
  language: Language,
): CatalogueTree {
  const tree: CatalogueTree = [];
  const found = programmes
    .filter((programme) => matches(programme, filter, language))
    .sort(
      (a, b) =>
        a.discipline.title[language].localeCompare(b.discipline.title[language], language) ||
        a.level.order - b.level.order ||
        a.title.localeCompare(b.title, language),
    );
  for (const programme of found) {
    const { discipline, level } = programme;
    let branch = tree.at(-1);
    if (branch?.id !== discipline.id) {
      branch = { id: discipline.id, title: discipline.title[language], count: 0, levels: [] };
      tree.push(branch);
    }
    let leaf = branch.levels.at(-1);
    if (leaf?.id !== level.id) {
      leaf = { id: level.id, title: level.title[language], programmes: [] };
      branch.levels.push(leaf);
    }
    leaf.programmes.push(programme);
    branch.count += 1;
  }
  return tree;
}

type Choice = { id: string; title: string; count: number };

/** What the select of one part of the filter offers, in its order; what leads nowhere now stays, with a 0. */
export function choicesOf(
  programmes: ProgrammeSummary[],
  of: 'discipline' | 'level',
  filter: CatalogueFilter,
  language: Language,
): Choice[] {
  const all = new Map(programmes.map((programme) => [programme[of].id, programme]));
  const count = countsOf(programmes, filter, of, language);
  return [...all.values()]
    .map(({ [of]: { id, title }, level }) => ({
      id,
      title: title[language],
      order: of === 'level' ? level.order : 0,
    }))
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, language))
    .map(({ id, title }) => ({ id, title, count: count.get(id) ?? 0 }));
}

export const PROGRAMME_STATES = ['open', 'notYetOpen', 'closed'] as const;

/** How many programmes each state would leave. */
export function statesOf(
  programmes: ProgrammeSummary[],
  filter: CatalogueFilter,
  language: Language,
): { id: (typeof PROGRAMME_STATES)[number]; count: number }[] {
  const count = countsOf(programmes, filter, 'state', language);
  return PROGRAMME_STATES.map((id) => ({ id, count: count.get(id) ?? 0 }));
}

/** Programmes per value of one part of the filter, of those that fit all the rest of it. */
function countsOf(
  programmes: ProgrammeSummary[],
  filter: CatalogueFilter,
  of: 'discipline' | 'level' | 'state',
  language: Language,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const programme of programmes) {
    if (!matches(programme, { ...filter, [of]: '' }, language)) continue;
    const value = of === 'state' ? programme.state : programme[of].id;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function matches(
  programme: ProgrammeSummary,
  filter: CatalogueFilter,
  language: Language,
): boolean {
  const { q, discipline, level, state } = filter;
  if (discipline && programme.discipline.id !== discipline) return false;
  if (level && programme.level.id !== level) return false;
  if (state && programme.state !== state) return false;
  const words = plain(q).split(/\s+/).filter(Boolean);
  const text = plain(
    [
      programme.id,
      programme.title,
      programme.discipline.title[language],
      programme.level.title[language],
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}
