import { expect, test } from '@jest/globals';
import {
  allowedCommands,
  applicationCommandTypes,
  commandTypes,
  decide,
  extendable,
  isRefusal,
  nextActor,
  nextDeadline,
  nextStep,
  whatIsAllowed,
  openTasks,
  type ApplicationCommand,
  type ApplicationState,
} from '../../src/domain/index.ts';
import { otherCandidate, otherManager } from '../people.ts';
import {
  commands,
  dates,
  everybody,
  everyCommand,
  live,
  pieces,
  situations,
  t0,
} from './situations.ts';

test.each(Object.entries(situations))('every command when: %s', (_name, steps) => {
  const { state } = live(steps);
  const table = Object.fromEntries(
    commandTypes.map((type) => {
      const [actor, command] = everyCommand[type];
      const outcome = decide(state, command, { now: t0, actor, dates });
      const said = isRefusal(outcome)
        ? `refused: ${outcome.refused}`
        : outcome.map((event) => event.type).join(', ');
      return [type, said];
    }),
  );
  expect(table).toMatchSnapshot();
});

test.each(Object.entries(situations))('what each person is offered when: %s', (_name, steps) => {
  const { state } = live(steps);
  const offered = Object.entries(everybody).map(([name, actor]) => [
    name,
    allowedCommands(state, { now: t0, actor, dates }).join(' ') || '-',
  ]);
  expect({
    offered: Object.fromEntries(offered),
    nextActor: nextActor(state),
    nextDeadline: nextDeadline(state),
    nextStep: state === null ? null : nextStep(state),
    tasks: openTasks(state).map(({ type }) => type),
  }).toMatchSnapshot();
});

test.each(Object.entries(situations))(
  'what is offered is accepted, and nothing else is, when: %s',
  (_name, steps) => {
    const { state } = live(steps);
    for (const type of applicationCommandTypes) {
      const [actor, typical] = commands[type];
      const command = typical.type === 'extendDeadline' ? extension(state, typical) : typical;
      const context = { now: t0, actor, dates };
      const accepted = !isRefusal(decide(state, command, context));
      const offered =
        'piece' in command && state !== null
          ? whatIsAllowed(state, context).ofPiece(command.piece).includes(type)
          : 'condition' in command && state !== null
            ? whatIsAllowed(state, context).ofCondition(command.condition).includes(type)
            : allowedCommands(state, context).includes(type);
      expect([type, offered]).toEqual([type, accepted]);
    }
  },
);

test.each(applicationCommandTypes)(
  '%s: nobody acts outside their role, centre or commission',
  (type) => {
    const [rightful, command] = commands[type];
    const { state } = live(situations['deposited'] ?? []);
    const strangers = [
      otherCandidate,
      otherManager,
      {
        ...rightful,
        centres: ['ELSEWHERE'],
        commissions: ['ELSEWHERE'],
        dossierNumber: 'AAAAAAAA',
      },
    ];
    for (const actor of strangers) {
      const outcome = decide(state, command, { now: t0, actor, dates });
      expect(['forbidden', 'outOfScope']).toContain(isRefusal(outcome) && outcome.refused);
      expect(allowedCommands(state, { now: t0, actor, dates })).toEqual([]);
    }
  },
);

test('a piece that the programme does not ask for is unknown', () => {
  const { state } = live(situations['applied'] ?? []);
  const [actor] = commands.depositPiece;
  const command = { type: 'removePiece', piece: 'nothing' } as const;
  expect(decide(state, command, { now: t0, actor, dates })).toMatchObject({
    refused: 'unknownPiece',
    details: { piece: 'nothing' },
  });
  expect(pieces.map(({ id }) => id)).not.toContain('nothing');
});

/** The command for the deadline that may be moved now, if there is one. */
function extension(
  state: ApplicationState,
  typical: ApplicationCommand & { type: 'extendDeadline' },
): ApplicationCommand {
  const [first] = state === null ? [] : extendable(state);
  return first === undefined ? typical : { ...typical, of: first.of, until: '2026-12-24' };
}
