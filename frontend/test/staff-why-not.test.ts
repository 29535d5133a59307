import {
  allowedCommands,
  decide,
  isRefusal,
  whatIsAllowed,
  refusalCodes,
  type Actor,
  type Application,
  type ApplicationCommand,
} from '@admis/workflows/domain';
import { commands, dates, live, situations, t0 } from '../../workflows/test/domain/situations.ts';
import { missingPieces } from '../app/components/staff/pieces.ts';
import { whyNot, whyNoVerdict, type Standing } from '../app/components/staff/why-not.ts';
import en from '../app/locales/en.json' with { type: 'json' };
import fr from '../app/locales/fr.json' with { type: 'json' };

/** The part of the services' answer that the page explains itself by. */
function standingFor(state: Application, actor: Actor): Standing {
  const context = { now: t0, actor, dates };
  return {
    ...state,
    allowedCommands: allowedCommands(state, context),
    decision: state.decision ?? { status: 'pending' },
    pieces: state.pieces.map((piece) => ({
      ...piece,
      allowedCommands: whatIsAllowed(state, context).ofPiece(piece.id),
    })),
  };
}

function refusalOf(state: Application, actor: Actor, command: ApplicationCommand): string | null {
  const outcome = decide(state, command, { now: t0, actor, dates });
  return isRefusal(outcome) ? outcome.refused : null;
}

const states = Object.entries(situations).flatMap(([name, steps]) => {
  const { state } = live(steps);
  return state === null ? [] : [[name, state] as const];
});

describe('what the page says beforehand is what the rules would say', () => {
  const explained = [
    'receive',
    'declareComplete',
    'declareIncomplete',
    'enterDecision',
    'validateDecision',
  ] as const;

  test.each(states)('of steps and decisions, when: %s', (_name, state) => {
    for (const type of explained) {
      const [actor, command] = commands[type];
      const said = whyNot(standingFor(state, actor), type, actor.id);
      expect([type, said]).toEqual([type, refusalOf(state, actor, command)]);
    }
  });

  test.each(states)('of pieces, when: %s', (_name, state) => {
    const [actor] = commands.acceptPiece;
    const standing = standingFor(state, actor);
    for (const piece of standing.pieces) {
      const refused = commandsOn(piece.id).map((command) => refusalOf(state, actor, command));
      if (refused.includes(null)) continue;
      const said = whyNoVerdict(standing, piece);
      // Before the candidate has transmitted anything the page tells that rather than that nothing is checked.
      const allowedWords = said === 'notTransmitted' ? ['fileNotUnderCheck'] : [said];
      expect(allowedWords).toEqual(expect.arrayContaining([refused[0]]));
    }
  });

  test.each(states)('of the pieces that hold a file up, when: %s', (_name, state) => {
    const [actor, command] = commands.declareComplete;
    const outcome = decide(state, command, { now: t0, actor, dates });
    if (isRefusal(outcome) && outcome.refused === 'piecesNotChecked') {
      const missing = missingPieces(standingFor(state, actor).pieces).map(({ id }) => id);
      expect(missing).toEqual(outcome.details?.['pieces']);
    }
  });

  test('who entered a decision is told that another person has to validate it', () => {
    const { state } = live(situations['entered'] ?? []);
    if (state === null) throw new Error('An application was expected.');
    const [entered] = commands.enterDecision;
    const [chair, command] = commands.validateDecision;
    const both: Actor = { ...chair, id: entered.id };
    const said = whyNot(standingFor(state, both), 'validateDecision', both.id);
    expect(said).toBe('samePerson');
    expect(said).toBe(refusalOf(state, both, command));
  });
});

test.each([
  ['French', fr],
  ['English', en],
])('every refusal has its words in %s', (_language, { problem }) => {
  const unworded = refusalCodes.filter((code) => !Object.hasOwn(problem, code));
  expect(unworded).toEqual([]);
});

function commandsOn(piece: string): ApplicationCommand[] {
  return [
    { type: 'acceptPiece', piece },
    { type: 'refusePiece', piece, comment: 'Illisible', dueOn: '2026-04-15', blocking: 'now' },
  ];
}
