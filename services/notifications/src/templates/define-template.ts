import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Language } from '../language/language.ts';

/** Who the mail speaks for: shown in its header and footer. Configuration, never code. */
export interface MailInstitution {
  name: string;
  email: string;
  phone: string;
  website: string;
  registrationUrl: string;
  accentColour: string;
}

/** What every template may use besides its own data. */
export interface MailContext {
  institution: MailInstitution;
  /** The recipient's. */
  dossierNumber: string;
  /** Address of a page of the portal. */
  portal: (path: string) => string;
  /** The last minute of a deadline, in words (see language/dates.ts). */
  lastMinute: (deadline: string) => string;
}

/**
 * The parts of a mail, in the order people read them: what happened, what to do, by when, and the
 * one link that leads there. The layout draws them alike for every template.
 */
export interface MailContent {
  subject: string;
  /** The first words a mailbox shows beside the subject. */
  preview: string;
  title: string;
  happened: ReactNode;
  toDo: ReactNode;
  /** In words; absent when nothing presses. */
  deadline?: string | undefined;
  action: { label: string; href: string };
  /** What people may want to know and need not act upon. */
  notes?: ReactNode;
  facts: [label: string, value: string][];
}

export interface TemplateDefinition<Data> {
  data: z.ZodType<Data>;
  compose: Record<Language, (data: Data, context: MailContext) => MailContent>;
}

/** Ties a template's data shape to its two texts, so that neither language can ask for more. */
export function defineTemplate<Data>(
  definition: TemplateDefinition<Data>,
): TemplateDefinition<Data> {
  return definition;
}
