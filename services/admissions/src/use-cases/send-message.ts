import { createHash } from 'node:crypto';
import { ProblemError } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { MessageFile, MessageRecord } from '../data-access/records.ts';
import type { MessageBody, Messages } from '../schemas/message.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { findRefusal, getThread, presentThread, type MessageThread } from './message-thread.ts';
import { tellOfMessage } from './tell-of-messages.ts';

interface SendMessageRequest {
  id: string;
  body: MessageBody;
  actor: Actor;
  idempotencyKey: string;
}

/**
 * Writes a message to the other side: kept once however often the request comes, and answered with the whole thread.
 * The candidate's waits for an answer from then on; the centre's is told by a mail.
 *
 * @throws ProblemError 404, 403; 404 `fileNotFound`; 409 `messagesClosed` or `waitForAnswer`; 503 `peerUnavailable`
 */
export async function sendMessage(
  dependencies: AdmissionsDependencies,
  { id, body, actor, idempotencyKey }: SendMessageRequest,
): Promise<Messages> {
  const { messages } = dependencies;
  const thread = await getThread(dependencies, id, actor);
  const files = await getFiles(dependencies, id, body.files);
  const messageId = messageIdOf(idempotencyKey, actor, { id, text: body.text, files });
  const kept =
    (await messages.find(messageId)) ??
    (await write(dependencies, thread, { messageId, actor, text: body.text, files }));
  // Also of a request that comes again: the first may have been cut off before this.
  const seen = body.seen ? await messages.find(body.seen) : undefined;
  if (thread.side === 'centre' && seen?.applicationId === id) await messages.settle(id, seen.at);
  await tellSoon(dependencies, kept);
  return presentThread(dependencies, thread);
}

async function write(
  dependencies: AdmissionsDependencies,
  thread: MessageThread,
  written: { messageId: string; actor: Actor; text: string; files: MessageFile[] },
): Promise<MessageRecord> {
  const { state, side } = thread;
  const { refusal, until } = await findRefusal(dependencies, thread);
  if (refusal !== null) {
    throw new ProblemError(409, refusal, 'No message can be written now.', { until });
  }
  const { messageId, actor, text, files } = written;
  const message: MessageRecord = {
    _id: messageId,
    applicationId: state.id,
    campaign: state.programme.campaign,
    candidate: state.candidate,
    centre: state.programme.centre,
    from: side,
    by: actor.id,
    at: dependencies.now(),
    text,
    files,
    readAt: null,
    waits: side === 'candidate',
    untold: side === 'centre',
  };
  if (await dependencies.messages.insert(message)) return message;
  // The same form, posted twice at one instant: the other one was quicker.
  return (await dependencies.messages.find(messageId)) ?? message;
}

/**
 * One form makes one message: the id is made of its key, of who writes and of what. Files count by what they are, not
 * by their ids: a form posted twice has stored its files twice.
 */
function messageIdOf(
  idempotencyKey: string,
  actor: Actor,
  { id, text, files }: { id: string; text: string; files: MessageFile[] },
): string {
  const contents = files.map(({ name, size, mime }) => [name, size, mime]);
  return createHash('sha256')
    .update(JSON.stringify([idempotencyKey, actor.id, id, text, contents]))
    .digest('base64url')
    .slice(0, 32);
}

async function getFiles(
  { documents }: Pick<AdmissionsDependencies, 'documents'>,
  applicationId: string,
  fileIds: readonly string[],
): Promise<MessageFile[]> {
  return Promise.all(
    [...new Set(fileIds)].map(async (fileId) => {
      const file = await documents.findMessageFile(applicationId, fileId);
      if (file !== undefined) return file;
      throw new ProblemError(404, 'fileNotFound', 'There is no such file here.', { fileId });
    }),
  );
}

/** A message that could not be told now is told by the loop (see `startMessageLoop`): it is written all the same. */
async function tellSoon(
  dependencies: AdmissionsDependencies,
  message: MessageRecord,
): Promise<void> {
  if (!message.untold) return;
  try {
    await tellOfMessage(dependencies, message);
  } catch (error) {
    dependencies.logger.warn({ err: error }, 'a message is told later');
  }
}
