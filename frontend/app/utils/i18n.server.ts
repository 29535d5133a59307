import type { i18n } from 'i18next';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import { createI18n } from './i18n.ts';
import type { Language } from './language.ts';

const translators: Record<Language, i18n> = {
  fr: createI18n('fr', fr),
  en: createI18n('en', en),
};

/** The server's translator for a language; it never changes, so all requests share it. */
export function getI18n(language: Language): i18n {
  return translators[language];
}
