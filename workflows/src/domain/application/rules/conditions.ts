import type { ApplicationFact } from '../events.ts';
import type {
  Application,
  Condition,
  ConditionDefinition,
  DecisionOutcome,
  RefusalReason,
} from '../state.ts';

/** The reason of a decision that became unfavourable because its reserve was not met. */
export const reserveNotMet: RefusalReason = {
  id: 'RESERVE-NOT-MET',
  label: {
    fr: "La réserve de l'avis favorable n'a pas été levée dans le délai indiqué.",
    en: 'The reserve of the favourable decision was not met in time.',
  },
};

/** One condition not met undoes the whole decision: the seat is free. */
export function conditionNotMet(): ApplicationFact[] {
  return [
    {
      type: 'decisionReplaced',
      outcome: { status: 'unfavourable', reason: reserveNotMet, comment: null },
      origin: 'conditionNotMet',
    },
  ];
}

/** The last condition met makes the decision favourable; the reply window opens then. */
export function conditionMet(state: Application, met: string): ApplicationFact[] {
  const others = state.conditions.filter(({ id }) => id !== met);
  return others.every(({ status }) => status === 'fulfilled')
    ? [
        {
          type: 'decisionReplaced',
          outcome: { status: 'favourable' },
          origin: 'conditionsMet',
        },
      ]
    : [];
}

/**
 * Pieces declared « non concerné » that are asked again on admission become conditions by themselves
 * (guide §5 e): a favourable decision is then one with reserve.
 */
export function withPiecesAskedAgain(
  state: Application,
  outcome: DecisionOutcome,
): DecisionOutcome {
  if (outcome.status !== 'favourable' && outcome.status !== 'favourableWithReserve') return outcome;
  const named = outcome.status === 'favourable' ? [] : outcome.conditions;
  const asked = piecesAskedAgain(state).filter(({ id }) => !named.some((one) => one.id === id));
  const conditions = [...named, ...asked];
  return conditions.length === 0 ? outcome : { status: 'favourableWithReserve', conditions };
}

function piecesAskedAgain({ pieces, conditions }: Application): ConditionDefinition[] {
  const metBefore = (condition: Condition): boolean => condition.status === 'fulfilled';
  return pieces
    .filter(
      ({ askedAgainOnAdmission, status }) => askedAgainOnAdmission && status === 'notConcerned',
    )
    .filter(({ id }) => !conditions.some((one) => one.id === id && metBefore(one)))
    .map(({ id, title }) => ({ id, title, dueAt: null, fileNeeded: true }));
}
