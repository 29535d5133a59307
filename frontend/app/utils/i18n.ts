import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { withFrenchSpaces, type Texts } from './french-spaces.ts';
import type { Language } from './language.ts';

/**
 * A translator ready to use. The server has one per language; the browser loads its own language
 * only and changes it by loading a page.
 *
 * @param texts in that language, as in `locales`
 */
export function createI18n(language: Language, texts: Texts): i18n {
  const translation = language === 'fr' ? withFrenchSpaces(texts) : texts;
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: language,
    resources: { [language]: { translation } },
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  return instance;
}
