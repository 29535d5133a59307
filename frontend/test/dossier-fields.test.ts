import {
  choicesAt,
  FORM_FIELDS,
  isRequired,
  ROW_FIELDS,
  shownFields,
} from '../app/components/dossier/fields.ts';
import { findSection, neighboursOf, pathOf, SECTIONS } from '../app/components/dossier/sections.ts';
import { faultsOf, toTexts, toValues, withResets } from '../app/components/dossier/texts.ts';

const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);
const { personal, address, baccalaureate } = FORM_FIELDS;
const field = (wanted: string) => {
  const found = baccalaureate.find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no field ${wanted}`);
  return found;
};

describe('the sections', () => {
  test('are found by their address, and lead from one to the next', () => {
    for (const section of SECTIONS) {
      expect(findSection(pathOf(section).replace('/dossier/', ''))).toBe(section);
    }
    expect(findSection('nowhere')).toBeUndefined();
    expect(neighboursOf('personal')).toEqual({ previous: '/dossier', next: '/dossier/address' });
    expect(neighboursOf('workExperience').next).toBe('/dossier');
  });
});

describe('a form', () => {
  test('asks for département, commune and school for France only', () => {
    const always = ['year', 'series', 'mention', 'country'];
    expect(names(shownFields(baccalaureate, { country: '' }))).toEqual(always);
    expect(names(shownFields(baccalaureate, { country: 'BE' }))).toEqual(always);
    expect(names(shownFields(baccalaureate, { country: 'FR' }))).toEqual([
      ...always,
      ...['departement', 'communeInsee', 'schoolId', 'schoolName'],
    ]);
  });

  test('has the four mandatory and two further fields of an address (guide §4 b)', () => {
    const texts = { country: 'FR' };
    const shown = shownFields(address, texts);
    const mandatory = shown.filter((one) => isRequired(one, texts));
    expect(names(mandatory)).toEqual(['country', 'line1', 'postalCode', 'communeInsee']);
    expect(names(shown.filter((one) => !mandatory.includes(one)))).toEqual(['line2', 'line3']);
  });

  test('asks for a school of the list unless one is given in free words', () => {
    const school = field('schoolId');
    expect(isRequired(school, { country: 'FR', schoolName: ' ' })).toBe(true);
    expect(isRequired(school, { country: 'FR', schoolName: 'Lycée Malherbe' })).toBe(false);
  });

  test('has the fields of the guide for internships and jobs, in its order', () => {
    expect(names(ROW_FIELDS.internships)).toEqual([
      ...['year', 'duration', 'hoursPerWeek', 'employer', 'description'],
    ]);
    expect(names(ROW_FIELDS.workExperience)).toEqual([
      ...['year', 'title', 'duration', 'employer', 'description'],
    ]);
  });

  test('knows where its lists are as soon as what they depend on is there', () => {
    expect(choicesAt(field('country'), {})).toBe('/lists/countries');
    expect(choicesAt(field('series'), { year: '20' })).toBeUndefined();
    expect(choicesAt(field('series'), { year: '2016' })).toBe('/lists/bac-series?year=2016');
    expect(choicesAt(field('schoolId'), { communeInsee: '14118' })).toBe(
      '/lists/schools?communeInsee=14118&kind=secondary',
    );
  });
});

describe('what was typed', () => {
  test('becomes values: numbers, nothing for an empty field, an INE in one word', () => {
    expect(
      toValues(ROW_FIELDS.internships, { year: '2010', hoursPerWeek: '', employer: ' DNA ' }),
    ).toEqual({ year: 2010, hoursPerWeek: null, employer: 'DNA' });
    expect(toValues(personal, { ine: '0123-456 789a' })).toEqual({ ine: '0123456789A' });
    // Left for the service to refuse, rather than guessed.
    expect(toValues(ROW_FIELDS.internships, { year: 'MMX' })).toEqual({ year: 'MMX' });
  });

  test('names only the fields that were sent', () => {
    expect(toValues(address, { line1: 'a' })).toEqual({ line1: 'a' });
  });

  test('empties what the new country does not ask for', () => {
    expect(toValues(address, { country: 'BE', communeInsee: '14118', town: 'Liège' })).toEqual({
      country: 'BE',
      communeInsee: null,
      town: 'Liège',
    });
  });

  test('leaves the name of a chosen school to the service', () => {
    const texts = { schoolId: '0140013N', schoolName: '' };
    expect(toValues(baccalaureate, texts)).toEqual({ schoolId: '0140013N' });
    expect(toTexts(baccalaureate, { schoolId: '0140013N', schoolName: 'Malherbe' })).toMatchObject({
      schoolId: '0140013N',
      schoolName: '',
    });
  });

  test('drops a choice that depended on another value, unless it was made anew', () => {
    const stored = { postalCode: '14000', communeInsee: '14118' };
    expect(withResets(address, stored, { postalCode: '75013', communeInsee: '14118' })).toEqual({
      postalCode: '75013',
      communeInsee: '',
    });
    const anew = { postalCode: '75013', communeInsee: '75113' };
    expect(withResets(address, stored, anew)).toEqual(anew);
  });
});

test('a refusal is told at its fields, an empty one as mandatory', () => {
  const faults = [{ path: 'body.values.ine' }, { path: 'body.year' }, { path: 'body.employer' }];
  expect(
    faultsOf(faults, [...personal, ...ROW_FIELDS.internships], { ine: 'x', year: '1' }),
  ).toEqual({
    ine: 'dossierError.ine',
    year: 'dossierError.year',
    employer: 'dossierError.required',
  });
});
