import type { Language } from '../language/language.ts';

/** What staff wrote, in the marks of the mail's language: their words stay as they are. */
export function quoted(words: string, language: Language): string {
  return language === 'fr' ? `« ${words} »` : `“${words}”`;
}
