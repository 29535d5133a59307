import type { Language } from './language.ts';

export type Country = { code: string; name: string };

/** Codes that the runtime names though nobody is their national; the dossier service refuses them too. */
const NOT_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const lists: Partial<Record<Language, Country[]>> = {};

/** The countries of ISO 3166-1 with their names, in the order of the language's alphabet. */
export function countriesIn(language: Language): Country[] {
  return (lists[language] ??= listCountries(language));
}

function listCountries(language: Language): Country[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
