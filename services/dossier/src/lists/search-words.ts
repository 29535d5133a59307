/** A text as it is searched by: without accents, capitals and punctuation, one space between words. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/œ/gi, 'oe')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether each word of `search` begins a word of `text`; both are `searchable`. « St » and « Ste » stand for Saint(e). */
export function matchesWords(text: string, search: string): boolean {
  const words = ` ${text}`;
  return search
    .split(' ')
    .every(
      (word) =>
        words.includes(` ${word}`) ||
        (word === 'st' && words.includes(' saint')) ||
        (word === 'ste' && words.includes(' sainte')),
    );
}
