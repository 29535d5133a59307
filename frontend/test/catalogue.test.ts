import { catalogueTree, choicesOf, statesOf } from '../app/utils/catalogue.ts';

type Programme = Parameters<typeof catalogueTree>[0][number];

function programme(id: string, title: string, discipline: string, level: [string, number]) {
  return {
    id,
    title,
    campaign: '2026',
    discipline: { id: discipline, title: { fr: discipline, en: `${discipline} (en)` } },
    level: { id: level[0], title: { fr: level[0], en: level[0] }, order: level[1] },
    window: { opensOn: '', closesOn: '', opensAt: '', closesAt: '' },
    state: id === 'C' ? 'closed' : 'open',
    mode: 'online',
    capacity: null,
    treatment: 'controlled',
  } satisfies Programme;
}

const programmes = [
  programme('A', 'Master Droit des Assurances', 'Droit', ['Master', 3]),
  programme('B', 'Licence de droit', 'Droit', ['Licence', 1]),
  programme('C', 'L3 Arts du spectacle - Études cinématographiques', 'Arts', ['Licence', 1]),
];
const everything = { q: '', discipline: '', level: '', state: '' };
const ids = (filter: Partial<typeof everything>) =>
  catalogueTree(programmes, { ...everything, ...filter }, 'fr').flatMap(({ levels }) =>
    levels.flatMap((level) => level.programmes.map(({ id }) => id)),
  );

describe('the catalogue', () => {
  test('is a tree: disciplines by name, then levels in their order, then programmes', () => {
    const tree = catalogueTree(programmes, everything, 'fr');
    expect(
      tree.map(({ title, count, levels }) => [title, count, levels.map((level) => level.title)]),
    ).toEqual([
      ['Arts', 1, ['Licence']],
      ['Droit', 2, ['Licence', 'Master']],
    ]);
  });

  test('is searched by words, without accents or capitals, in title, discipline and level', () => {
    expect(ids({ q: 'etudes CINÉMA' })).toEqual(['C']);
    expect(ids({ q: 'droit master' })).toEqual(['A']);
    expect(ids({ q: 'zoologie' })).toEqual([]);
    expect(ids({ q: '   ' })).toEqual(['C', 'B', 'A']);
  });

  test('is filtered by discipline, level and state', () => {
    expect(ids({ discipline: 'Droit' })).toEqual(['B', 'A']);
    expect(ids({ level: 'Licence' })).toEqual(['C', 'B']);
    expect(ids({ state: 'closed' })).toEqual(['C']);
    expect(ids({ discipline: 'Droit', state: 'closed' })).toEqual([]);
  });

  test('is searched by the code of a programme, and by words with ligatures and curly apostrophes', () => {
    const found = (q: string) =>
      catalogueTree(
        [
          programme('M2-DROIT-ASSUR', 'Droit des assurances', 'Droit', ['Master', 3]),
          programme('L3-OEUVRES', "L’œuvre d’art, de l'Antiquité à nos jours", 'Arts', [
            'Licence',
            1,
          ]),
        ],
        { ...everything, q },
        'fr',
      ).flatMap(({ levels }) => levels.flatMap((level) => level.programmes.map(({ id }) => id)));
    expect(found('m2-droit')).toEqual(['M2-DROIT-ASSUR']);
    expect(found("L'OEUVRE d'art")).toEqual(['L3-OEUVRES']);
    expect(found('l’œuvre antiquite')).toEqual(['L3-OEUVRES']);
  });

  test('offers each choice once, with how many programmes it leads to', () => {
    expect(choicesOf(programmes, 'level', everything, 'fr')).toEqual([
      { id: 'Licence', title: 'Licence', count: 2 },
      { id: 'Master', title: 'Master', count: 1 },
    ]);
    expect(choicesOf(programmes, 'discipline', everything, 'en').map(({ title }) => title)).toEqual(
      ['Arts (en)', 'Droit (en)'],
    );
    expect(statesOf(programmes, everything, 'fr')).toEqual([
      { id: 'open', count: 2 },
      { id: 'notYetOpen', count: 0 },
      { id: 'closed', count: 1 },
    ]);
  });

  test('counts by the rest of the filter: what a choice would leave, were it taken instead', () => {
    const filter = { ...everything, discipline: 'Droit', q: 'droit' };
    const counts = (choices: { id: string; count: number }[]) =>
      Object.fromEntries(choices.map(({ id, count }) => [id, count]));
    expect(counts(choicesOf(programmes, 'discipline', filter, 'fr'))).toEqual({
      Arts: 0,
      Droit: 2,
    });
    expect(counts(choicesOf(programmes, 'level', filter, 'fr'))).toEqual({ Licence: 1, Master: 1 });
    expect(counts(statesOf(programmes, filter, 'fr'))).toEqual({
      open: 2,
      notYetOpen: 0,
      closed: 0,
    });
  });

  test('each count is how many the choice leaves', () => {
    const filter = { ...everything, q: 'i' };
    for (const part of ['discipline', 'level'] as const) {
      for (const { id, count } of choicesOf(programmes, part, filter, 'fr')) {
        expect([part, id, ids({ ...filter, [part]: id }).length]).toEqual([part, id, count]);
      }
    }
  });
});
