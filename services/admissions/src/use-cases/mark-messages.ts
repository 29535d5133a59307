import { problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { MessageRecord } from '../data-access/records.ts';
import type { Messages } from '../schemas/message.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getThread, presentThread } from './message-thread.ts';

interface Marked {
  id: string;
  /** The last message that the page showed. */
  upTo: string;
  actor: Actor;
}

/** What the other side wrote, up to a message, has been seen. @throws ProblemError 404, 403 */
export async function markMessagesRead(
  dependencies: Pick<AdmissionsDependencies, 'repository' | 'messages' | 'now'>,
  { id, upTo, actor }: Marked,
): Promise<void> {
  const { messages, now } = dependencies;
  const { side } = await getThread(dependencies, id, actor);
  const { at } = await getMessage(dependencies, id, upTo);
  await messages.markRead(id, side === 'candidate' ? 'centre' : 'candidate', at, now());
}

/** The centre takes what the candidate wrote, up to a message, as needing no answer. @throws ProblemError 404, 403, 503 */
export async function settleMessages(
  dependencies: Pick<AdmissionsDependencies, 'repository' | 'messages' | 'catalogue' | 'now'>,
  { id, upTo, actor }: Marked,
): Promise<Messages> {
  const thread = await getThread(dependencies, id, actor);
  if (thread.side !== 'centre') throw problems.forbidden();
  const { at } = await getMessage(dependencies, id, upTo);
  await dependencies.messages.settle(id, at);
  return presentThread(dependencies, thread);
}

async function getMessage(
  { messages }: Pick<AdmissionsDependencies, 'messages'>,
  applicationId: string,
  id: string,
): Promise<MessageRecord> {
  const message = await messages.find(id);
  if (message?.applicationId === applicationId) return message;
  throw problems.notFound('There is no such message here.');
}
