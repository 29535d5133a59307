import type { Role } from '../actor.ts';
import { systemActor } from '../actor.ts';
import { isInScope, ownershipOf } from './access.ts';
import {
  applicationCommandTypes,
  type ApplicationCommand,
  type ApplyCommand,
  type Command,
  type CommandType,
} from './commands.ts';
import { nextDeadline, type Deadline } from './deadlines.ts';
import { evolve } from './evolve.ts';
import type { ApplicationEvent, ApplicationFact } from './events.ts';
import { movedDates } from './moved-dates.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { consequencesOf } from './rules/deadline-rules.ts';
import { rules } from './rules/index.ts';
import { takeCommonPieces } from './rules/common-pieces.ts';
import { promote } from './rules/promotion.ts';
import type { CommandContext, PartRule, Rule } from './rules/rule.ts';
import type { Application, ApplicationState } from './state.ts';

/**
 * The decider: what a command does to an application, or why it is refused.
 * Dates that have moved and deadlines that have passed are taken in first, so the answer is by today's dates and
 * the same whether the application woke in time or not.
 */
export function decide(
  state: ApplicationState,
  command: Command,
  context: CommandContext,
): ApplicationEvent[] | Refusal {
  if (command.type === 'apply') return decideApply(state, command, context);
  if (state === null) return refuse('notApplied');
  const settled = settle(state, context);
  if (command.type === 'passDeadline') {
    return state.closed ? refuse('applicationEnded') : settled.events;
  }
  const facts = decideOn(settled.state, command, context);
  if (!isRefusal(facts)) {
    if (isStale(settled, context)) return refuse('stalePage');
    return [...settled.events, ...stamp(facts, context, roleOf(command))];
  }
  // « The date has passed » is more telling than « the application has ended ».
  const before = decideOn({ ...state, dates: context.dates }, command, context);
  return isRefusal(before) ? before : facts;
}

/** An application as it stands at `now` by these dates, whenever its workflow wakes: what screens show. */
export interface Settled {
  state: Application;
  /** What moved dates and passed deadlines have done since the last event. */
  events: ApplicationEvent[];
}

export function settle(
  state: Application,
  context: Pick<CommandContext, 'now' | 'dates'>,
): Settled {
  const moved = movedDates(state, context);
  const current = moved.reduce<Application>(evolve, state);
  const late = passDeadlines(current, context.now);
  return { state: late.reduce<Application>(evolve, current), events: [...moved, ...late] };
}

/**
 * The page that the command came from shows something older. Only asked of what could be done: why something
 * cannot be done is worth more to its reader than that the page is old.
 */
function isStale(settled: Settled, { revision, expectedRevision }: CommandContext): boolean {
  if (revision === undefined || expectedRevision === undefined) return false;
  return expectedRevision !== revision + settled.events.length;
}

/** What an actor may do now, with the whole and with its parts. */
export interface Allowed {
  /** With some argument. */
  commands: ApplicationCommand['type'][];
  /** About one piece. */
  ofPiece(id: string): ApplicationCommand['type'][];
  /** About one condition of a decision with reserve. */
  ofCondition(id: string): ApplicationCommand['type'][];
}

/** The commands that `actor` may give now. A screen asks once for all its parts: the state is settled once. */
export function whatIsAllowed(state: Application, context: CommandContext): Allowed {
  const current = settle(state, context).state;
  const commands = offered(current, context);
  const ofPart = (part: PartRule<never>['part']) => (id: string) =>
    commands.filter((type) => {
      const rule = rules[type] as Rule<never> | PartRule<never>;
      return 'part' in rule && rule.part === part && rule.guardPart(current, id, context) === null;
    });
  return { commands, ofPiece: ofPart('piece'), ofCondition: ofPart('condition') };
}

/** The commands that `actor` may give now, with some argument. */
export function allowedCommands(
  state: ApplicationState,
  context: CommandContext,
): ApplicationCommand['type'][] {
  return state === null ? [] : whatIsAllowed(state, context).commands;
}

/** `settled`: what `settle` has made of the state. */
function offered(settled: Application, context: CommandContext): ApplicationCommand['type'][] {
  return applicationCommandTypes.filter(
    (type) =>
      refuseActor(settled, type, context) === null && rules[type].guard(settled, context) === null,
  );
}

function decideApply(
  state: ApplicationState,
  command: ApplyCommand,
  context: CommandContext,
): ApplicationEvent[] | Refusal {
  const { actor, now, dates, otherApplications = 0, applicationLimit = null } = context;
  if (!actor.roles.includes('candidate')) return refuse('forbidden');
  if (actor.dossierNumber !== command.candidate) return refuse('outOfScope');
  if (state !== null) return refuse('alreadyApplied');
  if (now < dates.opensAt || now >= dates.closesAt) {
    return refuse('outsideWindow', { opensAt: dates.opensAt, closesAt: dates.closesAt });
  }
  if (applicationLimit !== null && otherApplications >= applicationLimit) {
    return refuse('applicationLimitReached', { limit: String(applicationLimit) });
  }
  const { id, candidate, programme, pieces } = command;
  return stamp(
    [{ type: 'applied', id, candidate, programme, dates, pieces }],
    context,
    'candidate',
  );
}

type CommandOnState = Exclude<Command, { type: 'apply' | 'passDeadline' }>;

function decideOn(
  state: Application,
  command: CommandOnState,
  context: CommandContext,
): ApplicationFact[] | Refusal {
  switch (command.type) {
    case 'promote':
      return promote(state, command, context);
    case 'takeCommonPieces':
      return takeCommonPieces(state, command, context);
    default:
      return decideForPerson(state, command, context);
  }
}

function roleOf({ type }: CommandOnState): Role {
  if (type === 'promote') return 'system';
  return type === 'takeCommonPieces' ? 'candidate' : rules[type].by;
}

function decideForPerson(
  state: Application,
  command: ApplicationCommand,
  context: CommandContext,
): ApplicationFact[] | Refusal {
  const refusal = refuseActor(state, command.type, context);
  if (refusal !== null) return refusal;
  const rule = rules[command.type] as Rule<CommandType>;
  // The rule of one piece or condition is more telling than the rule for any of them.
  if (!('part' in rule)) {
    const refused = rule.guard(state, context);
    if (refused !== null) return refused;
  }
  return rule.decide(state, command, context);
}

function refuseActor(
  state: Application,
  type: ApplicationCommand['type'],
  { actor }: CommandContext,
): Refusal | null {
  const { by, afterEnd = false } = rules[type] as Rule<never>;
  if (!actor.roles.includes(by)) return refuse('forbidden');
  if (!isInScope(ownershipOf(state), actor, by)) return refuse('outOfScope');
  if (state.end === null || (afterEnd && !state.closed)) return null;
  return refuse('applicationEnded', { end: state.end });
}

/** Every deadline up to now, in order: waking late gives what waking on time would have given. */
function passDeadlines(state: Application, now: string): ApplicationEvent[] {
  const events: ApplicationEvent[] = [];
  let current = state;
  for (
    let deadline = nextDeadline(current);
    deadline !== null && deadline.at <= now;
    deadline = nextDeadline(current)
  ) {
    for (const event of passed(current, deadline, now)) {
      events.push(event);
      current = evolve(current, event);
    }
  }
  return events;
}

/** Dated by the deadline, not by the wake-up: what follows is counted from it. */
function passed(state: Application, deadline: Deadline, now: string): ApplicationEvent[] {
  return consequencesOf(state, deadline, now).map((fact) => ({
    ...fact,
    at: deadline.at,
    by: { id: systemActor.id, role: 'system' },
  }));
}

function stamp(facts: ApplicationFact[], context: CommandContext, role: Role): ApplicationEvent[] {
  return facts.map((fact) => ({
    ...fact,
    at: context.now,
    by: { id: context.actor.id, role },
  }));
}
