import {
  allowedCommands,
  whatIsAllowed,
  type Actor,
  type Application,
  type ApplicationCommand,
  type CommandContext,
} from '../src/domain/index.ts';
import { unfavourable } from './lives.ts';
import { chair, file, manager, member } from './people.ts';

/** A seeded source of numbers in [0, 1): the same seed gives the same campaign. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Move {
  actor: Actor;
  command: ApplicationCommand;
}

/** What a candidate does when they look at their application, or nothing. */
export function candidatesMove(
  state: Application,
  context: CommandContext,
  random: () => number,
): Move | null {
  const allowed = allowedCommands(state, context);
  const give = (command: ApplicationCommand): Move => ({ actor: context.actor, command });
  if (allowed.includes('cancel') && random() < 0.02) return give({ type: 'cancel' });
  if (allowed.includes('withdraw') && random() < (state.reply === 'confirmed' ? 0.02 : 0.12)) {
    return give({ type: 'withdraw' });
  }
  if (allowed.includes('confirm')) return random() < 0.25 ? give({ type: 'confirm' }) : null;
  for (const { id, status } of state.pieces) {
    if (status !== 'awaiting' && status !== 'refused') continue;
    const possible = whatIsAllowed(state, context).ofPiece(id);
    if (possible.includes('declareNotConcerned') && random() < 0.6) {
      return give({ type: 'declareNotConcerned', piece: id });
    }
    if (possible.includes('depositPiece')) return give({ type: 'depositPiece', piece: id, file });
  }
  if (allowed.includes('transmit')) return give({ type: 'transmit' });
  for (const { id, status } of state.conditions) {
    const possible = whatIsAllowed(state, context).ofCondition(id);
    if (status === 'awaiting' && possible.includes('depositConditionPiece')) {
      return random() < 0.5 ? give({ type: 'depositConditionPiece', condition: id, file }) : null;
    }
  }
  return null;
}

/** What the centre does with an application on its desk, or nothing. `dueOn`: for what it refuses. */
export function managersMove(
  state: Application,
  context: Omit<CommandContext, 'actor'>,
  random: () => number,
  dueOn: string,
): Move | null {
  const asManager = { ...context, actor: manager };
  const allowed = allowedCommands(state, asManager);
  const give = (command: ApplicationCommand): Move => ({ actor: manager, command });
  if (allowed.includes('receive')) return give({ type: 'receive' });
  if (allowed.includes('declareComplete')) return give({ type: 'declareComplete' });
  for (const { id, status } of state.pieces) {
    if (status !== 'submitted') continue;
    if (!whatIsAllowed(state, asManager).ofPiece(id).includes('acceptPiece')) continue;
    if (random() < 0.75) return give({ type: 'acceptPiece', piece: id });
    const blocking = random() < 0.7 ? 'now' : 'later';
    return give({ type: 'refusePiece', piece: id, comment: 'Illisible', dueOn, blocking });
  }
  if (allowed.includes('declareIncomplete')) return give({ type: 'declareIncomplete' });
  for (const { id } of state.conditions) {
    if (!whatIsAllowed(state, asManager).ofCondition(id).includes('fulfilCondition')) continue;
    const luck = random();
    if (luck < 0.75) return give({ type: 'fulfilCondition', condition: id });
    return give({
      type: 'rejectCondition',
      condition: id,
      comment: 'Document insuffisant',
      again: luck < 0.9,
    });
  }
  return null;
}

type Outcome = (ApplicationCommand & { type: 'enterDecision' })['outcome'];

/** A commission that fills its seats first, then ranks; it refuses some. */
export function commission(capacity: number, dueAt: string) {
  let admitted = 0;
  let ranked = 0;
  const outcome = (random: () => number): Outcome => {
    if (random() < 0.15) return unfavourable;
    if (admitted < capacity) {
      admitted += 1;
      if (random() < 0.7) return { status: 'favourable' };
      const title = { fr: 'Attestation de réussite', en: 'Certificate' };
      const condition = { id: 'licence', title, dueAt, fileNeeded: true };
      return { status: 'favourableWithReserve', conditions: [condition] };
    }
    ranked += 1;
    return { status: 'waitingList', rank: ranked };
  };
  return {
    move(
      state: Application,
      context: Omit<CommandContext, 'actor'>,
      random: () => number,
    ): Move | null {
      const may = (actor: Actor, type: ApplicationCommand['type']): boolean =>
        allowedCommands(state, { ...context, actor }).includes(type);
      if (state.draft === null && may(member, 'enterDecision')) {
        return { actor: member, command: { type: 'enterDecision', outcome: outcome(random) } };
      }
      return may(chair, 'validateDecision')
        ? { actor: chair, command: { type: 'validateDecision' } }
        : null;
    },
  };
}
