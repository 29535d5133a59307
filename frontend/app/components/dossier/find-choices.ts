import { plain } from '../../utils/plain.ts';
import type { Choice } from './fields.ts';

/** As people write them for short. */
const SHORT: Record<string, string> = { st: 'saint', ste: 'sainte' };

/**
 * The choices in which every word of `search` is found, in any part of a word and without accents or capitals.
 * Those that begin so come first, then those of which a word does; otherwise the order stays.
 */
export function findChoices(choices: readonly Choice[], search: string): Choice[] {
  const words = wordsOf(search);
  return choices
    .map((choice) => ({ choice, text: wordsOf(choice.label).join(' ') }))
    .filter(({ text }) => words.every((word) => holds(text, word)))
    .map(({ choice, text }) => ({ choice, rank: rankOf(text, words.join(' ')) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

/** The choice that somebody means who leaves it at this text: the one so called, or the only one it fits. */
export function choiceMeant(choices: readonly Choice[], text: string): Choice | undefined {
  const [first, ...others] = findChoices(choices, text);
  if (first === undefined || others.length === 0) return first;
  return wordsOf(first.label).join(' ') === wordsOf(text).join(' ') ? first : undefined;
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function holds(text: string, word: string): boolean {
  const long = SHORT[word];
  return text.includes(word) || (long !== undefined && text.includes(long));
}

function rankOf(text: string, search: string): number {
  if (text === search) return 0;
  if (text.startsWith(search)) return 1;
  return text.includes(` ${search}`) ? 2 : 3;
}
