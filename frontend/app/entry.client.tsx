import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Texts } from './utils/french-spaces.ts';
import { createI18n } from './utils/i18n.ts';
import { toLanguage, type Language } from './utils/language.ts';

// One chunk a language, so that nobody downloads both.
const texts: Record<Language, () => Promise<{ default: Texts }>> = {
  fr: () => import('./locales/fr.json'),
  en: () => import('./locales/en.json'),
};

const language = toLanguage(document.documentElement.lang);
const { default: translation } = await texts[language]();
const i18n = createI18n(language, translation);
await pageDataDecoded();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});

/**
 * RemixBrowser suspends until the page's data are decoded, above any boundary: a key typed in that moment
 * makes React give up a render (error 345). So they are decoded before React takes the page over.
 */
async function pageDataDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (suspendedFor) {
    await suspendedFor;
  }
}
