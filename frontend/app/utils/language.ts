export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** French comes first: it is what anyone gets who has not asked for English. */
export const DEFAULT_LANGUAGE: Language = 'fr';

export function toLanguage(value: string | null | undefined): Language {
  return value === 'en' ? 'en' : DEFAULT_LANGUAGE;
}
