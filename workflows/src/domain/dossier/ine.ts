/** The letters of a key modulo 23: the alphabet without I, O and Q, which look like digits. */
const keyLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * Whether a text is the national number of a student or pupil: 11 capitals and digits, key included (guide §4 a).
 * The kinds that candidates bring:
 *
 * - BEA, given by schools until 2018: 10 digits and a letter, their number modulo 23;
 * - INE given by universities (NNE): 10 characters read in base 36 and a digit, that number modulo 10;
 * - INE of the national register (RNIE), since 2018: 9 digits and 2 letters;
 * - of apprentices: 4 digits, an A, 5 digits and a letter.
 *
 * How the letters of the last two are computed is not published: of these the form alone is checked.
 */
export function isIne(text: string): boolean {
  if (/^\d{9}[A-Z]{2}$/.test(text) || /^\d{4}A\d{5}[A-Z]$/.test(text)) return true;
  if (/^\d{10}[A-Z]$/.test(text)) return text[10] === beaKeyOf(text.slice(0, 10));
  return /^[0-9A-Z]{10}\d$/.test(text) && text[10] === universityKeyOf(text.slice(0, 10));
}

/** The key letter of the 10 digits of a BEA number. */
export function beaKeyOf(digits: string): string {
  return keyLetters.charAt(Number(digits) % keyLetters.length);
}

/** The key digit of 10 characters of a number given by a university. */
export function universityKeyOf(characters: string): string {
  let rest = 0;
  for (const character of characters) rest = (rest * 36 + Number.parseInt(character, 36)) % 10;
  return String(rest);
}
