import { problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { UnreadMessages } from '../schemas/message.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

/** What the centres wrote and the candidate has not seen, counted by application. */
export async function listUnreadMessages(
  { messages }: Pick<AdmissionsDependencies, 'messages'>,
  { dossierNumber }: Actor,
): Promise<UnreadMessages> {
  if (dossierNumber === undefined) throw problems.forbidden();
  return { unread: await messages.countUnread(dossierNumber) };
}
