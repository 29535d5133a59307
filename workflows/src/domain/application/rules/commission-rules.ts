import { refuse } from '../refusal.ts';
import { publish } from './publication.ts';
import type { Rule } from './rule.ts';

/** A decision may be entered again until someone else has validated it. */
export const enterDecision: Rule<'enterDecision'> = {
  by: 'commissionMember',
  guard(state) {
    if (state.decision !== null) return refuse('decisionAlreadyPublished');
    if (state.draft?.stage === 'validated') return refuse('decisionAlreadyValidated');
    return state.fileStatus === 'complete' ? null : refuse('fileNotComplete');
  },
  decide: (_state, { outcome }) => [{ type: 'decisionEntered', outcome }],
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
