import { createHmac, timingSafeEqual } from 'node:crypto';

/** No letter that is taken for another or for a digit. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** 5 bits each: 80 bits are not to be guessed over a counter that lets thirty through in a quarter of an hour. */
const CHARACTERS = 16;

/** The verification codes of letters: who knows a reference does not know its code. */
export interface LetterCodes {
  /** e.g. `K7QM-2XHD-93TA-BWVR`; always the same for a reference */
  codeOf(reference: string): string;
  /** @param given as somebody typed it: case, spaces and hyphens do not matter */
  matches(reference: string, given: string): boolean;
}

export function createLetterCodes(secret: string): LetterCodes {
  const charactersOf = (reference: string): string =>
    [...createHmac('sha256', secret).update(`letter ${reference}`).digest().subarray(0, CHARACTERS)]
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join('');
  return {
    codeOf: (reference) => charactersOf(reference).replace(/.{4}(?=.)/g, '$&-'),
    matches(reference, given) {
      const expected = Buffer.from(charactersOf(reference));
      const bytes = Buffer.from(given.toUpperCase().replace(/[^A-Z0-9]/g, ''));
      return bytes.length === expected.length && timingSafeEqual(bytes, expected);
    },
  };
}
