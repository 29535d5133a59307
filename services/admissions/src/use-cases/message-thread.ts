import { problems } from '@admis/kit';
import {
  messageLimit,
  messagesDeadline,
  messageSideOf,
  mostMessageFiles,
  ownershipOf,
  refuseMessage,
  type Actor,
  type Application,
  type MessageRefusal,
  type MessageSide,
  type Role,
} from '@admis/workflows/domain';
import type { MessageRecord } from '../data-access/records.ts';
import type { Messages } from '../schemas/message.ts';
import { getVisibleRecord } from './access.ts';
import { currentDates } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

/** Roles that may have a part in messages; the domain says whose (see `messageSideOf`). */
export const messageRoles = ['candidate', 'manager', 'administrator'] as const satisfies Role[];

/** The messages of one application, to one of the two who write them. */
export interface MessageThread {
  state: Application;
  side: MessageSide;
}

/** @throws ProblemError 404, 403 (see `getVisibleRecord`); 403 for those who see the application but have no part in its messages */
export async function getThread(
  { repository }: Pick<AdmissionsDependencies, 'repository'>,
  id: string,
  actor: Actor,
): Promise<MessageThread> {
  const { state } = await getVisibleRecord(repository, id, actor);
  const side = messageSideOf(ownershipOf(state), actor);
  if (side === undefined) {
    throw problems.forbidden('Messages are between the candidate and the centre.');
  }
  return { state, side };
}

/** Why nothing may be written now, if so, and until when it may by the campaign's dates. */
export async function findRefusal(
  { catalogue, messages, now }: Pick<AdmissionsDependencies, 'catalogue' | 'messages' | 'now'>,
  { state, side }: MessageThread,
): Promise<{ refusal: MessageRefusal | null; until: string }> {
  const [programme, unanswered] = await Promise.all([
    catalogue.findProgramme(state.programme.id),
    messages.countWaiting(state.id),
  ]);
  const until = messagesDeadline(currentDates(state, programme), state.programme);
  return { refusal: refuseMessage(side, { now: now(), until, unanswered }) ?? null, until };
}

/** The thread as its reader sees it, with whether they may write now. */
export async function presentThread(
  dependencies: Pick<AdmissionsDependencies, 'catalogue' | 'messages' | 'now'>,
  thread: MessageThread,
): Promise<Messages> {
  const { side, state } = thread;
  const [records, { refusal, until }] = await Promise.all([
    dependencies.messages.findOf(state.id),
    findRefusal(dependencies, thread),
  ]);
  return {
    messages: records.map((record) => viewMessage(record, side)),
    refusal,
    writableUntil: until,
    waiting: records.some(({ waits }) => waits),
    limits: { characters: messageLimit, files: mostMessageFiles },
  };
}

function viewMessage(
  { _id, from, at, text, files, readAt }: MessageRecord,
  side: MessageSide,
): Messages['messages'][number] {
  return { id: _id, from, at, text, files, unread: from !== side && readAt === null };
}
