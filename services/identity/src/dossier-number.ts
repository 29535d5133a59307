import { randomInt } from 'node:crypto';

/** Without vowels, so that no number reads as a word, and without characters that look alike (0 O, 1 I L). */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ';
const length = 8;

/** A dossier number nobody can guess: 27^8, about 2.8e11, of them. Uniqueness is the database's. */
export function randomDossierNumber(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
