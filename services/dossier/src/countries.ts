/** Codes that the runtime names though they are no country one can be a national of. */
const notCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

const englishNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether `code` is the ISO 3166-1 alpha-2 code of a country, in capitals. */
export function isCountryCode(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    !notCountries.has(code) &&
    englishNames.of(code) !== undefined &&
    isPresent(code)
  );
}

/** Not a code of the past (FX, DD): the runtime knows those too, by the name of what they have become. */
function isPresent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter(isCountryCode);

/** The countries with their names, in the order of the language's alphabet. */
export function countriesIn(language: 'fr' | 'en'): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
