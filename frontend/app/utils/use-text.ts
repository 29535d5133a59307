import { useTranslation } from 'react-i18next';

/** A text that the services hold in both languages. */
export type Text = { fr: string; en: string };

/** Picks the page's language from what the services say in both. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'fr';
  return (text) => text[language];
}
