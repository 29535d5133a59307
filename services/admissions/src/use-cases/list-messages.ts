import type { Actor } from '@admis/workflows/domain';
import type { Messages } from '../schemas/message.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getThread, presentThread } from './message-thread.ts';
import { noteReading } from './note-reading.ts';

/** What was written, whole. Looking marks nothing as read: see `markMessagesRead`. @throws ProblemError 404, 403, 503 */
export async function listMessages(
  dependencies: Pick<
    AdmissionsDependencies,
    'repository' | 'messages' | 'catalogue' | 'readings' | 'now'
  >,
  id: string,
  actor: Actor,
): Promise<Messages> {
  const thread = await getThread(dependencies, id, actor);
  const [view] = await Promise.all([
    presentThread(dependencies, thread),
    noteReading(dependencies, thread.state, actor),
  ]);
  return view;
}
