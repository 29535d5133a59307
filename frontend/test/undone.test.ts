import {
  decide,
  evolve,
  isRefusal,
  type Application,
  type DecisionOutcome,
} from '@admis/workflows/domain';
import { commands, dates, live, situations, t0 } from '../../workflows/test/domain/situations.ts';
import { undoingsOf } from '../app/components/staff/undone.ts';

/** A published decision put right: the facts that approving the correction brings. */
function correct(state: Application, outcome: DecisionOutcome) {
  const [chair] = commands.correctDecision;
  const [member] = commands.approveCorrection;
  const context = { now: t0, dates };
  const proposed = decide(
    state,
    { type: 'correctDecision', outcome, why: 'Dossiers confondus' },
    { ...context, actor: chair },
  );
  if (isRefusal(proposed)) throw new Error(proposed.refused);
  const waiting = proposed.reduce<Application>(evolve, state);
  const approved = decide(waiting, { type: 'approveCorrection' }, { ...context, actor: member });
  if (isRefusal(approved)) throw new Error(approved.refused);
  return { waiting, facts: approved };
}

const decided = Object.entries(situations).flatMap(([name, steps]) => {
  const { state } = live(steps);
  const open = state?.decision && state.correction === null && !state.closed;
  return state !== null && open ? [[name, state] as const] : [];
});

const unfavourable: DecisionOutcome = {
  status: 'unfavourable',
  reason: { id: 'NIVEAU', label: { fr: 'Niveau insuffisant', en: 'Level too low' } },
  comment: null,
};

test.each(decided)('the page tells every letter and reply that is undone, when: %s', (_, state) => {
  const { waiting, facts } = correct(state, unfavourable);
  const { decision } = waiting;
  if (decision === null) throw new Error('A decision was expected.');
  const told = undoingsOf({ ...waiting, decision }, 'unfavourable');
  const letters = facts.flatMap((fact) =>
    fact.type === 'letterRevoked' ? [{ what: 'letter', reference: fact.reference }] : [],
  );
  const replies = facts.flatMap(({ type }) =>
    type === 'replyUndone' ? [{ what: 'reply', reply: waiting.reply }] : [],
  );
  expect(told.filter(({ what }) => what === 'letter')).toEqual(letters);
  expect(told.filter(({ what }) => what === 'reply')).toEqual(replies);
});

describe('of the seat it tells', () => {
  const facts = {
    letters: [],
    reply: 'none' as const,
    extended: { returnAt: null, replyAt: null },
    end: null,
    conditions: [],
    programme: { limited: true },
  };
  const published = { publishedAt: t0, origin: 'commission' as const };

  test('that it is freed, taken or left, as the decisions say', () => {
    const favourable = { status: 'favourable' as const, ...published };
    expect(undoingsOf({ ...facts, decision: favourable }, 'unfavourable')).toEqual([
      { what: 'seatFreed' },
    ]);
    const listed = { status: 'waitingList' as const, rank: 2, ...published };
    expect(undoingsOf({ ...facts, decision: listed }, 'favourable')).toEqual([
      { what: 'seatTaken' },
      { what: 'listLeft' },
    ]);
    expect(undoingsOf({ ...facts, decision: listed }, 'waitingList')).toEqual([]);
  });

  test('nothing where seats are not limited', () => {
    const decision = { status: 'favourable' as const, ...published };
    const open = { ...facts, programme: { limited: false }, decision };
    expect(undoingsOf(open, 'unfavourable')).toEqual([]);
  });
});
