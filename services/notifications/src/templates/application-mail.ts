import { z } from 'zod';
import type { Language } from '../language/language.ts';
import type { MailContent, MailContext } from './define-template.ts';

/** What every mail about one application knows. */
export const applicationMail = z.object({
  /** e.g. `2026.M2-DROIT-ASSUR.6WB5H7IJ` */
  applicationId: z.string(),
  programmeTitle: z.string(),
});
type ApplicationMail = z.infer<typeof applicationMail>;

const WORDS = {
  fr: { open: 'Ouvrir ma candidature', programme: 'Formation', dossier: 'Dossier' },
  en: { open: 'Open my application', programme: 'Programme', dossier: 'Dossier' },
} as const;

/** The link and the facts that all mails about an application share. */
export function applicationParts(
  data: ApplicationMail,
  context: MailContext,
  language: Language,
): Pick<MailContent, 'action' | 'facts'> {
  const words = WORDS[language];
  return {
    action: {
      label: words.open,
      href: context.portal(`/applications/${encodeURIComponent(data.applicationId)}`),
    },
    facts: [
      [words.programme, data.programmeTitle],
      [words.dossier, context.dossierNumber],
    ],
  };
}
