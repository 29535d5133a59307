import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language.ts';

/**
 * A translator ready to use. The server has one per language; the browser loads its own language
 * only and changes it by loading a page.
 */
export function createI18n(language: Language, resources: Resource): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: language,
    resources,
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  return instance;
}
