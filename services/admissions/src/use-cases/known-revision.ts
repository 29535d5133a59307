import {
  isPublicEvent,
  type Actor,
  type ApplicationEventType,
  type NumberedEvent,
} from '@admis/workflows/domain';
import type { ApplicationRepository } from '../data-access/application-repository.ts';
import { eventTypes } from '../schemas/history.ts';
import { seesAsCandidate } from './access.ts';
import type { AsOfNow } from './as-of-now.ts';

const secretEvents: ApplicationEventType[] = eventTypes.filter((type) => !isPublicEvent({ type }));

/**
 * How many events `actor` may know of. A candidate's count leaves out what staff alone may know: a revision that
 * jumps would tell that a decision was entered, and a page would be called old for no visible reason.
 */
export async function knownRevision(
  repository: Pick<ApplicationRepository, 'countEvents'>,
  { state, revision, passed }: AsOfNow,
  actor: Actor,
): Promise<number> {
  if (!seesAsCandidate(state, actor)) return revision;
  const recorded = revision - passed.length;
  return revision - (await repository.countEvents(state.id, recorded, secretEvents));
}

/** How many of these events a candidate may not know of: for who has them at hand, and need not have them counted. */
export function secretsOf(recorded: readonly Pick<NumberedEvent, 'type'>[]): number {
  return recorded.filter((event) => !isPublicEvent(event)).length;
}
