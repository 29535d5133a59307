import { dossierNumberPattern, type MailTemplate, mailTemplates } from '@admis/workflows/messages';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { templates } from './templates/index.ts';

const timeZone = z.string().refine((zone) => IANAZone.isValidZone(zone), 'not an IANA time zone');

function requestOf(template: MailTemplate) {
  return z.strictObject({
    template: z.literal(template),
    /**
     * The recipient; name and language are looked up when the mail goes out, and the address too unless one is
     * given: of a mail to an address that is not the dossier's yet, or not any more.
     */
    to: z.strictObject({
      dossierNumber: z.string().regex(dossierNumberPattern),
      address: z.email().max(254).optional(),
    }),
    /** Zone in which the mail writes its deadlines; the institution's unless given. */
    timeZone: timeZone.optional(),
    data: templates[template].data,
  });
}

const [first, ...others] = mailTemplates;

/** Body of `POST /mails`: one shape per template. */
export const MailRequestBody = z.discriminatedUnion('template', [
  requestOf(first),
  ...others.map(requestOf),
]);
export type MailRequestBody = z.infer<typeof MailRequestBody>;
