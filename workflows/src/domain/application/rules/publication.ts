import type { Instant } from '../../days.ts';
import type { ApplicationFact } from '../events.ts';
import type { Application } from '../state.ts';

/** A validated decision shows at the publication time; without one, or after it, at once. */
export function publish(state: Application, now: Instant): ApplicationFact[] {
  const { publicationAt } = state.dates;
  return publicationAt === null || publicationAt <= now ? [{ type: 'decisionPublished' }] : [];
}
