import { shownFields, type FieldSpec, type Texts } from './fields.ts';

/** What the dossier service holds in one section or row; null where a field is empty. */
export type Values = Record<string, unknown>;

export function toTexts(fields: readonly FieldSpec[], values: Values): Texts {
  const texts = Object.fromEntries(
    fields.map(({ name }) => {
      const value = values[name];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      // A form posts the ends of lines in another way than its field holds them.
      return [name, text.replaceAll('\r\n', '\n')];
    }),
  );
  // The name of a school or commune of the list goes with the choice; typed is only what the list does not have.
  if (texts.schoolId) texts.schoolName = '';
  return texts;
}

/** The same for reading: a school by its name, from the list or not. */
export function toReadableTexts(fields: readonly FieldSpec[], values: Values): Texts {
  const texts = toTexts(fields, values);
  const { schoolName } = values;
  return typeof schoolName === 'string' ? { ...texts, schoolId: '', schoolName } : texts;
}

/**
 * The values of the fields that `texts` has. What is not asked for in the chosen country is emptied with it, and
 * the name of a school or town of the list is the service's to write.
 */
export function toValues(fields: readonly FieldSpec[], texts: Texts): Values {
  const shown = texts.country === undefined ? fields : shownFields(fields, texts);
  const values: Values = {};
  for (const field of fields) {
    const { name } = field;
    const text = texts[name]?.trim();
    if (!shown.includes(field)) values[name] = null;
    else if (text !== undefined) values[name] = valueOf(field, text);
  }
  if (values.schoolId) delete values.schoolName;
  if (values.communeInsee) delete values.town;
  return values;
}

function valueOf({ name, control }: FieldSpec, text: string): unknown {
  if (text === '') return null;
  if ((control === 'year' || control === 'number') && /^\d+$/.test(text)) return Number(text);
  // « tout attaché : sans espace, ni tiret » (guide §4 a), as people write it all the same.
  if (name === 'ine') return text.replace(/[\s.-]/g, '').toUpperCase();
  return text;
}

/**
 * Without JavaScript a form comes back with the old choice beside the new value it depends on: such a choice is
 * dropped unless it was made anew.
 */
export function withResets(fields: readonly FieldSpec[], stored: Texts, texts: Texts): Texts {
  const result = { ...texts };
  for (const { name, resets = [] } of fields) {
    if (texts[name] === undefined || texts[name] === stored[name]) continue;
    for (const other of resets) {
      if (texts[other] !== undefined && texts[other] === stored[other]) result[other] = '';
    }
  }
  return result;
}

/** Fields with a sentence of their own, under `dossierError`. */
const TOLD = new Set([
  'ine',
  'birthDate',
  'phone',
  'mobilePhone',
  'postalCode',
  'communeInsee',
  'year',
  'series',
  'hoursPerWeek',
]);

/** `body.values.ine` is the field `ine`. @returns keys of the locale files by field */
export function faultsOf(
  faults: readonly { path: string }[],
  fields: readonly FieldSpec[],
  texts: Texts,
): Record<string, string> {
  const names = fields.map(({ name }) => name);
  return Object.fromEntries(
    faults.flatMap(({ path }) => {
      const name = path.split('.').find((part) => names.includes(part));
      if (!name) return [];
      const empty = !texts[name]?.trim();
      const key = empty ? 'required' : TOLD.has(name) ? name : 'invalid';
      return [[name, `dossierError.${key}`]];
    }),
  );
}
