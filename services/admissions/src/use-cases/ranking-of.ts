import type { Application, DecisionOutcome } from '@admis/workflows/domain';
import type { ApplicationRecord } from '../data-access/records.ts';

/** What the read model keeps of an application's place in its programme's ranking. */
export function rankingOf(
  state: Application,
): Pick<ApplicationRecord, 'rank' | 'waits' | 'ranksHeld'> {
  const { decision, draft, correction, pastDecisions, end } = state;
  const held = [decision, draft, correction?.outcome ?? null].flatMap(ranksOf);
  const past = pastDecisions.toReversed().flatMap((outcome) => ranksOf(outcome));
  const waiting = end === null && decision?.status === 'waitingList';
  const willWait = decision === null && draft?.stage === 'validated' && ranksOf(draft).length > 0;
  return {
    rank: [...ranksOf(decision), ...ranksOf(draft), ...past][0] ?? null,
    waits: waiting ? 'now' : willWait ? 'oncePublished' : null,
    ranksHeld: [...new Set(held)],
  };
}

function ranksOf(outcome: DecisionOutcome | null): number[] {
  return outcome?.status === 'waitingList' ? [outcome.rank] : [];
}
