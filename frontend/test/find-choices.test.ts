import { choiceMeant, findChoices } from '../app/components/dossier/find-choices.ts';

const choices = [
  ...['Afrique du Sud', 'Égypte', 'France', 'Hérouville-Saint-Clair', "L'Île-d'Elle", 'Niger'],
  ...['Nigeria', 'Polynésie française', 'Sainte-Honorine', 'Strasbourg', '14 Calvados'],
].map((label) => ({ value: label, label }));
const found = (search: string) => findChoices(choices, search).map(({ label }) => label);

describe('a long list', () => {
  test('is searched by any part of a word, without accents, capitals and punctuation', () => {
    expect(found('egy')).toEqual(['Égypte']);
    expect(found('VILLE')).toEqual(['Hérouville-Saint-Clair']);
    expect(found('clair herouv')).toEqual(['Hérouville-Saint-Clair']);
    expect(found('herouville st')).toEqual(['Hérouville-Saint-Clair']);
    expect(found('ste hon')).toEqual(['Sainte-Honorine']);
    expect(found('l’ile d elle')).toEqual(["L'Île-d'Elle"]);
    expect(found('atlantide')).toEqual([]);
  });

  test('has first what begins so, then what has a word that does', () => {
    expect(found('fr')).toEqual(['France', 'Polynésie française', 'Afrique du Sud']);
    expect(found('calv')).toEqual(['14 Calvados']);
    expect(found('')).toEqual(choices.map(({ label }) => label));
  });

  test('is left at the choice of that name, or the only one that fits', () => {
    const meant = (text: string) => choiceMeant(choices, text)?.label;
    expect(meant('niger')).toBe('Niger');
    expect(meant('calvados')).toBe('14 Calvados');
    expect(meant('fr')).toBeUndefined();
    expect(meant('atlantide')).toBeUndefined();
  });
});
