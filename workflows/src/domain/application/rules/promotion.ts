import type { PromoteCommand } from '../commands.ts';
import type { ApplicationFact } from '../events.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Application } from '../state.ts';
import { withPiecesAskedAgain } from './conditions.ts';
import type { CommandContext } from './rule.ts';

/** The waiting list offers a seat: a new decision, with its own days to reply. A repeated offer changes nothing. */
export function promote(
  state: Application,
  { offer }: PromoteCommand,
  { actor }: CommandContext,
): ApplicationFact[] | Refusal {
  if (!actor.roles.includes('system')) return refuse('forbidden');
  if (state.end !== null) return refuse('applicationEnded', { end: state.end });
  if (state.decision?.status !== 'waitingList' || offer !== state.offersTaken + 1) {
    return refuse('notOnWaitingList');
  }
  return [
    { type: 'promoted' },
    {
      type: 'decisionReplaced',
      outcome: withPiecesAskedAgain(state, { status: 'favourable' }),
      origin: 'waitingList',
    },
  ];
}
