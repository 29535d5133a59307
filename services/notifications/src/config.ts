import {
  commonConfigShape,
  institutionShape,
  loadConfig,
  mongoShape,
  serviceClientShape,
  workflowsShape,
} from '@admis/kit';
import { z } from 'zod';
import type { MailInstitution } from './templates/define-template.ts';

/** Every variable the notifications service reads. */
export const configShape = {
  ...commonConfigShape,
  ...serviceClientShape,
  ...mongoShape,
  ...workflowsShape,
  ...institutionShape,
  MONGODB_DATABASE: z.string().min(1).default('notifications'),
  /** Where recipients are looked up. */
  DOSSIER_URL: z.url(),
  /** `smtp://user:password@host:port`, or smtps:// */
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address'),
  /** Sender of every mail: `name <address>` or an address. */
  MAIL_FROM: z.string().regex(/@/, 'must hold an e-mail address'),
  /** Where this sender, and no other, keeps which mail left last; it should outlive a restart. */
  ACCEPTED_MAIL_FILE: z.string().min(1),
};

export type Config = ReturnType<typeof readConfig>;

/** @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined>) {
  return loadConfig(configShape, environment);
}

export function institutionOf(config: Config): MailInstitution {
  return {
    name: config.INSTITUTION_NAME,
    email: config.INSTITUTION_EMAIL,
    phone: config.INSTITUTION_PHONE,
    website: config.INSTITUTION_WEBSITE,
    registrationUrl: config.INSTITUTION_REGISTRATION_URL,
    accentColour: config.INSTITUTION_ACCENT_COLOUR,
  };
}
