import type { Actor } from '@admis/workflows/domain';
import type { Subject } from '../data-access/application-repository.ts';
import { centresOf } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

/** Applications whose candidate waits for an answer of the asking manager's centre, the longest waiting first. */
export async function findWaitingMessages(
  { repository, messages }: Pick<AdmissionsDependencies, 'repository' | 'messages'>,
  filter: { words: string[] | undefined; programme: string | undefined },
  actor: Actor,
): Promise<(Subject & { since: string })[]> {
  const waiting = await messages.findWaiting(centresOf(actor));
  const subjects = await repository.findSubjects(
    waiting.map(({ applicationId }) => applicationId),
    filter,
  );
  const known = new Map(subjects.map((subject) => [subject.applicationId, subject]));
  return waiting.flatMap(({ applicationId, since }) => {
    const subject = known.get(applicationId);
    return subject === undefined ? [] : [{ ...subject, since }];
  });
}
