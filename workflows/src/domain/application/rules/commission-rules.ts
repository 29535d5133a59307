import { refuse, type Refusal } from '../refusal.ts';
import type { ApplicationFact } from '../events.ts';
import type { Application, DecisionOutcome } from '../state.ts';
import { withPiecesAskedAgain } from './conditions.ts';
import { publish } from './publication.ts';
import type { CommandContext, Rule } from './rule.ts';

/** A decision may be entered again until someone else has validated it. */
export const enterDecision: Rule<'enterDecision'> = {
  by: 'commissionMember',
  guard(state) {
    if (state.decision !== null) return refuse('decisionAlreadyPublished');
    if (state.draft?.stage === 'validated') return refuse('decisionAlreadyValidated');
    return mayBeDecided(state) ? null : refuse('fileNotComplete');
  },
  decide(state, { outcome }, context) {
    const refusal = checkOutcome(state, outcome, context);
    if (refusal !== null) return refusal;
    return [{ type: 'decisionEntered', outcome: withPiecesAskedAgain(state, outcome) }];
  },
};

/** Four eyes: who entered a decision never validates it. */
export const validateDecision: Rule<'validateDecision'> = {
  by: 'commissionChair',
  guard(state, { actor }) {
    if (state.decision !== null) return refuse('decisionAlreadyPublished');
    if (state.draft === null) return refuse('noDecisionEntered');
    if (state.draft.stage === 'validated') return refuse('decisionAlreadyValidated');
    return state.draft.enteredBy === actor.id ? refuse('samePerson') : null;
  },
  decide: (state, _command, { now }) => [{ type: 'decisionValidated' }, ...publish(state, now)],
};

/** A published decision was wrong: one person says so, another one puts it in force. */
export const correctDecision: Rule<'correctDecision'> = {
  by: 'commissionChair',
  afterEnd: true,
  guard(state) {
    if (state.decision === null) return refuse('nothingToCorrect');
    return state.correction === null ? null : refuse('correctionWaiting');
  },
  decide(state, { outcome, why }, context) {
    const refusal = checkOutcome(state, outcome, context) ?? rankWorsens(state, outcome);
    if (refusal !== null) return refusal;
    return [{ type: 'correctionProposed', outcome: withPiecesAskedAgain(state, outcome), why }];
  },
};

/** The effects of the wrong decision are undone one by one, then the right one takes its place. */
export const approveCorrection: Rule<'approveCorrection'> = {
  by: 'commissionMember',
  afterEnd: true,
  guard(state, { actor }) {
    if (state.correction === null) return refuse('noCorrectionProposed');
    return state.correction.proposedBy === actor.id ? refuse('samePerson') : null;
  },
  decide(state) {
    const { correction } = state;
    if (correction === null) return refuse('noCorrectionProposed');
    const { outcome, why } = correction;
    return [...undoEffects(state), { type: 'decisionCorrected', outcome, why }];
  },
};

export const dropCorrection: Rule<'dropCorrection'> = {
  by: 'commissionMember',
  afterEnd: true,
  guard: (state) => (state.correction === null ? refuse('noCorrectionProposed') : null),
  decide: () => [{ type: 'correctionDropped' }],
};

function mayBeDecided({ fileStatus, programme }: Application): boolean {
  if (fileStatus === 'complete') return true;
  return programme.decidesOnIncomplete && fileStatus !== 'awaiting';
}

function undoEffects(state: Application): ApplicationFact[] {
  const revoked = state.letters
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ reference }): ApplicationFact => ({ type: 'letterRevoked', reference }));
  return state.reply === 'none' && state.extended.replyAt === null
    ? revoked
    : [...revoked, { type: 'replyUndone' }];
}

function checkOutcome(
  state: Application,
  outcome: DecisionOutcome,
  { now, rankTaken = false }: CommandContext,
): Refusal | null {
  if (outcome.status === 'waitingList') {
    if (!state.programme.limited) return refuse('noWaitingList');
    return rankTaken ? refuse('rankTaken', { rank: String(outcome.rank) }) : null;
  }
  if (outcome.status !== 'favourableWithReserve') return null;
  const past = outcome.conditions.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
  if (past.length > 0) return refuse('dueDateNotAhead', { conditions: past.map(({ id }) => id) });
  const ids = outcome.conditions.map(({ id }) => id);
  return new Set(ids).size === ids.length ? null : refuse('conditionTwice');
}

/** The rank that a candidate was told never gets worse. */
function rankWorsens({ decision }: Application, outcome: DecisionOutcome): Refusal | null {
  return decision?.status === 'waitingList' &&
    outcome.status === 'waitingList' &&
    outcome.rank > decision.rank
    ? refuse('rankWouldWorsen', { rank: String(decision.rank) })
    : null;
}
