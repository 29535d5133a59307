import type { components } from '../api/catalogue.d.ts';
import type { Language } from './language.ts';

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

/** The disciplines or levels there are, each once, with the number of their programmes. */
export function choicesOf(
  programmes: ProgrammeSummary[],
  of: 'discipline' | 'level',
  language: Language,
): { id: string; title: string; count: number }[] {
  const choices = new Map<string, { id: string; title: string; count: number; order: number }>();
  for (const programme of programmes) {
    const { id, title } = programme[of];
    const order = of === 'level' ? programme.level.order : 0;
    const known = choices.get(id);
    if (known) known.count += 1;
    else choices.set(id, { id, title: title[language], count: 1, order });
  }
  return [...choices.values()]
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, language))
    .map(({ id, title, count }) => ({ id, title, count }));
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
    [programme.title, programme.discipline.title[language], programme.level.title[language]].join(
      ' ',
    ),
  );
  return words.every((word) => text.includes(word));
}

/** Without accents and capitals: who types « etudes » finds « Études ». */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
