import type fr from './locales/fr.json';

/** Keys are checked at compile time against the French file, which is the reference. */
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr };
    returnNull: false;
  }
}
