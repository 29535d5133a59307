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
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { rules } from './rules/index.ts';
import type { CommandContext, PieceRule, Rule } from './rules/rule.ts';
import { consequenceOf } from './rules/deadline-rules.ts';
import type { Application, ApplicationState, ProgrammeDates } from './state.ts';

/**
 * The decider: what a command does to an application, or why it is refused.
 * Dates that have moved since the last event are taken in first, so the answer is always by today's dates.
 */
export function decide(
  state: ApplicationState,
  command: Command,
  context: CommandContext,
): ApplicationEvent[] | Refusal {
  if (command.type === 'apply') return decideApply(state, command, context);
  if (state === null) return refuse('notApplied');
  const moved = movedDates(state, context);
  const current = moved.reduce<Application>(evolve, state);
  if (command.type === 'passDeadline') {
    const late = passDeadlines(current, context);
    return state.end !== null ? refuse('applicationEnded') : [...moved, ...late];
  }
  const facts = decideForPerson(current, command, context);
  if (isRefusal(facts)) return facts;
  return [...moved, ...stamp(facts, context, rules[command.type].by)];
}

/** Why the page that a command came from is out of date, if it is. Checked before `decide` by who knows the revision. */
export function refuseStale(revision: number, context: CommandContext): Refusal | null {
  const { expectedRevision } = context;
  return expectedRevision === undefined || expectedRevision === revision
    ? null
    : refuse('stalePage');
}

/** The commands that `actor` may give now, with some argument. */
export function allowedCommands(
  state: ApplicationState,
  context: CommandContext,
): ApplicationCommand['type'][] {
  if (state === null) return [];
  return applicationCommandTypes.filter((type) => {
    const current = { ...state, dates: context.dates };
    return (
      refuseActor(current, type, context) === null && rules[type].guard(current, context) === null
    );
  });
}

/** The commands that `actor` may give now about one piece. */
export function allowedPieceCommands(
  state: Application,
  piece: string,
  context: CommandContext,
): ApplicationCommand['type'][] {
  return allowedCommands(state, context).filter((type) => {
    const rule = rules[type] as Rule<never> | PieceRule<never>;
    return (
      'guardPiece' in rule &&
      rule.guardPiece({ ...state, dates: context.dates }, piece, context) === null
    );
  });
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

function decideForPerson(
  state: Application,
  command: ApplicationCommand,
  context: CommandContext,
): ApplicationFact[] | Refusal {
  const refusal = refuseActor(state, command.type, context);
  if (refusal !== null) return refusal;
  const rule = rules[command.type] as Rule<CommandType>;
  // A piece's own rule is more telling than the rule for any piece.
  if (!('guardPiece' in rule)) {
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
  const { by } = rules[type];
  if (!actor.roles.includes(by)) return refuse('forbidden');
  if (!isInScope(ownershipOf(state), actor, by)) return refuse('outOfScope');
  return state.end === null ? null : refuse('applicationEnded', { end: state.end });
}

/** Every deadline up to now, in order: waking late gives what waking on time would have given. */
function passDeadlines(state: Application, context: CommandContext): ApplicationEvent[] {
  const events: ApplicationEvent[] = [];
  let current = state;
  for (
    let deadline = nextDeadline(current);
    deadline !== null && deadline.at <= context.now;
    deadline = nextDeadline(current)
  ) {
    const event = passed(current, deadline);
    events.push(event);
    current = evolve(current, event);
  }
  return events;
}

/** Dated by the deadline, not by the wake-up: what follows is counted from it. */
function passed(state: Application, deadline: Deadline): ApplicationEvent {
  return {
    ...consequenceOf(state, deadline),
    at: deadline.at,
    by: { id: systemActor.id, role: 'system' },
  };
}

function movedDates(state: Application, context: CommandContext): ApplicationEvent[] {
  if (state.end !== null || sameDates(state.dates, context.dates)) return [];
  return [
    {
      type: 'datesMoved',
      dates: context.dates,
      at: context.now,
      by: { id: systemActor.id, role: 'system' },
    },
  ];
}

function sameDates(a: ProgrammeDates, b: ProgrammeDates): boolean {
  return (Object.keys(a) as (keyof ProgrammeDates)[]).every((key) => a[key] === b[key]);
}

function stamp(facts: ApplicationFact[], context: CommandContext, role: Role): ApplicationEvent[] {
  return facts.map((fact) => ({
    ...fact,
    at: context.now,
    by: { id: context.actor.id, role },
  }));
}
