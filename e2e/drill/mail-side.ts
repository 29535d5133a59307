import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  evolve,
  mailFor,
  type ApplicationState,
  type NumberedEvent,
} from '@admis/workflows/domain';
import type { Config } from '../support/config.ts';

const PageSchema = z.object({
  messages_count: z.int(),
  messages: z.array(z.object({ MessageID: z.string(), Subject: z.string() })),
});
const PAGE = 500;

/** A mail by the local part of its Message-ID; one that came twice is there twice. */
export type CaughtMail = { id: string; subject: string };

/** The mailbox of an address. */
export async function mailsIn({ MAILPIT_URL }: Config, address: string): Promise<CaughtMail[]> {
  const query = new URLSearchParams({ query: `to:"${address}"`, limit: String(PAGE) });
  const response = await fetch(`${MAILPIT_URL}/api/v1/search?${query.toString()}`);
  if (!response.ok) throw new Error(`The mailbox answered ${response.status}`);
  const { messages, messages_count: count } = PageSchema.parse(await response.json());
  if (count > PAGE) throw new Error(`${address} has more than ${PAGE} mails`);
  return messages.map(({ MessageID, Subject: subject }) => ({
    id: MessageID.split('@')[0] ?? '',
    subject,
  }));
}

/** The mails that a history calls for: the key that the workflow sends each with makes its Message-ID. */
export function mailIdsFor(applicationId: string, events: readonly NumberedEvent[]): string[] {
  let state: ApplicationState = null;
  const ids: string[] = [];
  for (const event of events) {
    state = evolve(state, event);
    if (mailFor(event, state) === null) continue;
    ids.push(createHash('sha256').update(`${applicationId}/${event.revision}`).digest('hex'));
  }
  return ids;
}

/** Those that no application calls for: an account has its own mails. */
export function strayMails(mails: readonly CaughtMail[], expected: ReadonlySet<string>): string[] {
  return mails
    .filter(({ id, subject }) => !expected.has(id) && !isAboutAccount(subject))
    .map(({ id, subject }) => `${id} « ${subject} »`);
}

/** The activation, and what the owner of an address is told when it is given a second time. */
const isAboutAccount = (subject: string): boolean =>
  /^(Validez votre compte|Vous avez déjà un dossier)/.test(subject);
