import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  commonFilesFor,
  decide,
  evolve,
  isRefusal,
  mailFor,
  mayShareFiles,
  type Actor,
  type ApplicationEvent,
  type Application,
  type Command,
  type CommonFile,
  type PieceDefinition,
} from '../../src/domain/index.ts';
import { applyTo, candidate, file, manager, otherCandidate, pieces } from '../people.ts';
import { dates, dueOn, t0 } from './situations.ts';

const programmes = { A: 'M2-DROIT-ASSUR', B: 'L3-DROIT', C: 'M1-CINEMA' } as const;
type Name = keyof typeof programmes;

/** A candidate's applications, with the files shared as soon as something happens, or when the test says so. */
class Applications {
  readonly states = new Map<Name, Application>();
  private minutes = 0;
  private readonly asked: Record<Name, PieceDefinition[]>;

  constructor(asked: Partial<Record<Name, PieceDefinition[]>> = {}) {
    this.asked = { A: pieces, B: pieces, C: pieces, ...asked };
  }

  /** One command, a minute after the one before; refused ones change nothing. */
  give(name: Name, command: Command, actor: Actor = candidate): ApplicationEvent[] {
    this.minutes += 1;
    const now = new Date(Date.parse(t0) + this.minutes * 60_000).toISOString();
    const state = this.states.get(name) ?? null;
    const outcome = decide(state, command, { now, actor, dates });
    if (isRefusal(outcome)) return [];
    const after = outcome.reduce<Application | null>(evolve, state);
    this.states.set(name, after as Application);
    return outcome;
  }

  apply(name: Name): ApplicationEvent[] {
    const programme = programmes[name];
    const wish = applyTo({ id: programme, title: name }, `2026.${programme}.6WB5H7IJ`);
    return this.give(name, { ...wish, pieces: this.asked[name] });
  }

  deposit(name: Name, id: string, piece = 'identity'): ApplicationEvent[] {
    return this.give(name, { type: 'depositPiece', piece, file: { ...file, id } });
  }

  /** @returns how many applications took something */
  share(): number {
    const all = [...this.states.values()];
    const offers = [...this.states].map(([name, state]): [Name, CommonFile[]] => [
      name,
      commonFilesFor(state, all),
    ]);
    return offers.filter(
      ([name, files]) =>
        files.length > 0 && this.give(name, { type: 'takeCommonPieces', files }).length > 0,
    ).length;
  }

  piece(name: Name, id = 'identity') {
    const found = this.states.get(name)?.pieces.find((piece) => piece.id === id);
    if (found === undefined) throw new Error(`${name} asks for no ${id}`);
    return found;
  }

  files() {
    return Object.fromEntries([...this.states.keys()].map((n) => [n, this.piece(n).file?.id]));
  }
}

function begun(...names: Name[]): Applications {
  const all = new Applications();
  for (const name of names) all.apply(name);
  return all;
}

const transmit = (all: Applications, name: Name): void => {
  all.give(name, { type: 'declareNotConcerned', piece: 'vapp' });
  expect(all.give(name, { type: 'transmit' })).not.toEqual([]);
};
const sendBack = (all: Applications, name: Name): void => {
  const comment = 'Illisible';
  all.give(name, { type: 'receive' }, manager);
  const refusal = { type: 'refusePiece', piece: 'identity', comment, dueOn, blocking: 'now' };
  all.give(name, refusal as Command, manager);
  expect(all.give(name, { type: 'declareIncomplete' }, manager)).not.toEqual([]);
};

test('given once, a file serves the other applications, and one made later from the start', () => {
  const all = begun('A', 'B');
  all.deposit('A', 'card-1');
  all.share();
  expect(all.files()).toEqual({ A: 'card-1', B: 'card-1' });
  all.apply('C');
  all.share();
  expect(all.piece('C')).toMatchObject({ status: 'submitted', transmitted: false });
  expect(all.files()).toEqual({ A: 'card-1', B: 'card-1', C: 'card-1' });
});

test('what was taken over says from where, and is not taken twice', () => {
  const all = begun('A', 'B');
  const [given] = all.deposit('A', 'card-1');
  const files = commonFilesFor(all.states.get('B') as Application, [...all.states.values()]);
  const take: Command = { type: 'takeCommonPieces', files };
  expect(all.give('B', take)).toMatchObject([
    {
      type: 'pieceDeposited',
      by: { role: 'candidate' },
      takenFrom: { application: '2026.M2-DROIT-ASSUR.6WB5H7IJ', programme: 'A', at: given?.at },
    },
  ]);
  expect(all.give('B', take)).toEqual([]);
  expect(all.share()).toBe(0);
});

test('no mail is sent for what was taken over', () => {
  const all = begun('A', 'B');
  all.deposit('A', 'card-1');
  const state = all.states.get('B') as Application;
  const files = commonFilesFor(state, [...all.states.values()]);
  const taken = all.give('B', { type: 'takeCommonPieces', files });
  expect(taken.map((event) => mailFor(event, state))).toEqual([null]);
});

test('replaced in one, it is replaced in those that were not transmitted; those keep theirs', () => {
  const all = begun('A', 'B', 'C');
  all.deposit('A', 'card-1');
  all.share();
  transmit(all, 'B');
  all.deposit('C', 'card-2');
  all.share();
  expect(all.files()).toEqual({ A: 'card-2', B: 'card-1', C: 'card-2' });
});

test('the last word counts, in whatever order the applications hear of it', () => {
  const all = begun('A', 'B');
  all.deposit('A', 'card-1');
  const late = commonFilesFor(all.states.get('B') as Application, [...all.states.values()]);
  all.deposit('B', 'card-2');
  expect(all.give('B', { type: 'takeCommonPieces', files: late })).toEqual([]);
  all.share();
  expect(all.files()).toEqual({ A: 'card-2', B: 'card-2' });
});

test('taken back in one, it stays in the others, and comes back only with a new file', () => {
  const all = begun('A', 'B');
  all.deposit('A', 'card-1');
  all.share();
  all.give('B', { type: 'removePiece', piece: 'identity' });
  expect(all.share()).toBe(0);
  expect(all.files()).toEqual({ A: 'card-1', B: undefined });
  all.deposit('A', 'card-2');
  all.share();
  expect(all.files()).toEqual({ A: 'card-2', B: 'card-2' });
});

test('« non concerné » stays, until the candidate is concerned after all', () => {
  const common = pieces.map((piece) => ({ ...piece, common: true }));
  const all = new Applications({ A: common, B: common });
  all.apply('A');
  all.apply('B');
  all.give('B', { type: 'declareNotConcerned', piece: 'vapp' });
  all.deposit('A', 'file-vapp', 'vapp');
  expect(all.share()).toBe(0);
  expect(all.piece('B', 'vapp').status).toBe('notConcerned');
  all.give('B', { type: 'undoNotConcerned', piece: 'vapp' });
  all.share();
  expect(all.piece('B', 'vapp').file?.id).toBe('file-vapp');
});

test('a piece that came back with a comment is left to the candidate; its new file serves those that wait', () => {
  const all = begun('A', 'B', 'C');
  all.deposit('A', 'card-1');
  all.share();
  transmit(all, 'A');
  sendBack(all, 'A');
  all.deposit('B', 'card-2');
  all.share();
  expect(all.piece('A')).toMatchObject({ status: 'refused', file: { id: 'card-1' } });
  expect(all.files()).toEqual({ A: 'card-1', B: 'card-2', C: 'card-2' });
  all.deposit('A', 'card-3');
  all.share();
  expect(all.files()).toEqual({ A: 'card-3', B: 'card-3', C: 'card-3' });
  // What answers the comment is not replaced from elsewhere either.
  all.deposit('B', 'card-4');
  all.share();
  expect(all.files()).toEqual({ A: 'card-3', B: 'card-4', C: 'card-4' });
});

test('a file that came back incomplete keeps the other pieces as they were transmitted', () => {
  const common = pieces.map((piece) => ({ ...piece, common: true }));
  const all = new Applications({ A: common, B: common });
  all.apply('A');
  all.apply('B');
  all.deposit('A', 'card-1');
  all.deposit('A', 'file-vapp-1', 'vapp');
  all.give('A', { type: 'transmit' });
  sendBack(all, 'A');
  all.deposit('B', 'file-vapp-2', 'vapp');
  expect(commonFilesFor(all.states.get('A') as Application, [...all.states.values()])).toEqual([]);
  expect(all.piece('A', 'vapp').file?.id).toBe('file-vapp-1');
});

test('a file that staff refused is not handed on', () => {
  const all = begun('A');
  all.deposit('A', 'card-1');
  transmit(all, 'A');
  sendBack(all, 'A');
  all.apply('B');
  expect(all.share()).toBe(0);
});

test('only what both programmes call common, of one candidate and one campaign', () => {
  const own = pieces.map((piece) => ({ ...piece, common: false }));
  const all = new Applications({ B: own });
  for (const name of ['A', 'B', 'C'] as const) all.apply(name);
  all.deposit('A', 'card-1');
  all.deposit('A', 'file-vapp', 'vapp');
  const [a, c] = [all.states.get('A'), all.states.get('C')] as [Application, Application];
  expect(commonFilesFor(all.states.get('B') as Application, [a])).toEqual([]);
  expect(commonFilesFor(c, [a])).toMatchObject([{ piece: 'identity' }]);
  expect(commonFilesFor(c, [{ ...a, candidate: '7XC6K8LM' }])).toEqual([]);
  const before = { ...a, programme: { ...a.programme, campaign: '2025' } };
  expect(commonFilesFor(c, [before])).toEqual([]);
});

test('nobody but the candidate, and no longer than they could do it themselves', () => {
  const all = begun('A', 'B');
  all.deposit('A', 'card-1');
  const state = all.states.get('B') as Application;
  const files = commonFilesFor(state, [...all.states.values()]);
  const take: Command = { type: 'takeCommonPieces', files };
  for (const actor of [otherCandidate, manager]) {
    expect(decide(state, take, { now: t0, actor, dates })).toMatchObject({ refused: 'forbidden' });
  }
  const late = { now: t0, actor: candidate, dates: { ...dates, returnAt: t0 } };
  expect(isRefusal(decide(state, take, late))).toBe(true);
  all.give('B', { type: 'cancel' });
  expect(commonFilesFor(all.states.get('B') as Application, [state])).toEqual([]);
});

test('only what may let a file be shared has the other applications looked at', () => {
  const all = begun('A', 'B');
  const told = (events: ApplicationEvent[]): boolean =>
    mayShareFiles(events, all.states.get('A') as Application);
  expect(told(all.apply('C'))).toBe(true);
  expect(told(all.deposit('A', 'file-vapp', 'vapp'))).toBe(false);
  expect(told(all.deposit('A', 'card-1'))).toBe(true);
  const files = commonFilesFor(all.states.get('B') as Application, [...all.states.values()]);
  expect(told(all.give('B', { type: 'takeCommonPieces', files }))).toBe(false);
  expect(told(all.give('A', { type: 'removePiece', piece: 'identity' }))).toBe(false);
  const by = { id: 'system', role: 'system' } as const;
  expect(told([{ type: 'reopened', at: t0, by }])).toBe(true);
});

test('whatever is done in whatever order: shared once is shared, and a transmitted file stays as it was', () => {
  const name = fc.constantFrom<Name>('A', 'B', 'C');
  const kind = fc.constantFrom(
    'apply',
    'deposit',
    'deposit',
    'remove',
    'transmit',
    'refuse',
    'share',
  );
  let kept = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(name, kind), { minLength: 8, maxLength: 40 }), (steps) => {
      const all = begun('A', 'B');
      for (const [index, [one, what]] of steps.entries()) {
        const before = new Map(all.states);
        if (what === 'apply') all.apply(one);
        if (what === 'deposit') all.deposit(one, `card-${index}-long-enough`);
        if (what === 'remove') all.give(one, { type: 'removePiece', piece: 'identity' });
        if (what === 'share') all.share();
        if (what === 'transmit') {
          all.give(one, { type: 'declareNotConcerned', piece: 'vapp' });
          all.give(one, { type: 'transmit' });
        }
        if (what === 'refuse' && before.get(one)?.transmittedAt) sendBack(all, one);
        for (const [other, { pieces: had }] of before) {
          const [identity] = had;
          if (!identity?.transmitted || (other === one && what === 'deposit')) continue;
          kept += 1;
          expect(all.piece(other).file).toEqual(identity.file);
        }
      }
      all.share();
      expect(all.share()).toBe(0);
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(100);
});
