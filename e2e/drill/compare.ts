import {
  evolve,
  type Application,
  type ApplicationState,
  type NumberedEvent,
} from '@admis/workflows/domain';
import type { Standing } from '@admis/workflows/messages';
import type { Application as View } from '../support/lives.ts';
import { traceOf, type Life } from './ledger.ts';

/** What was found wrong, in words: how many differences of each kind there are is what counts. */
export type Findings = { lost: string[]; doubled: string[] };

type Recorded = { revision: number; type: string };

/** One application in its four places: those who live it, its workflow, the read model and the history. */
export function compare(
  life: Life,
  workflow: { standing: Standing; events: readonly NumberedEvent[] },
  readModel: { view: View; history: readonly Recorded[] },
): Findings {
  const findings: Findings = { lost: [], doubled: [] };
  const own = onceEach(workflow.events);
  compareCommands(life, own, findings);
  compareLateness(life, own, findings);
  compareHistories(life, own, workflow, readModel.history, findings);
  compareStates(life, own, workflow.standing, readModel.view, findings);
  return findings;
}

/** A batch that was handed out again is the same batch: by revision, each event counts once. */
function onceEach(events: readonly NumberedEvent[]): NumberedEvent[] {
  const byRevision = new Map(events.map((event) => [event.revision, event]));
  return [...byRevision.values()].sort((one, other) => one.revision - other.revision);
}

/** Each command that was answered « done » left its trace once; none left one more often. */
function compareCommands(life: Life, events: readonly NumberedEvent[], findings: Findings): void {
  // Logins come back in small letters.
  const keyOf = (type: string, by: string) => `${type} by ${by.toLowerCase()}`;
  const told = count(life.done.map(({ type, by }) => keyOf(traceOf[type], by)));
  const traces = new Set<string>(Object.values(traceOf));
  const people = new Set(life.done.map(({ by }) => by.toLowerCase()));
  const left = count(
    events
      .filter(
        (event) =>
          traces.has(event.type) && people.has(event.by.id.toLowerCase()) && !follows(event),
      )
      .map(({ type, by }) => keyOf(type, by.id)),
  );
  for (const key of new Set([...told.keys(), ...left.keys()])) {
    const difference = (left.get(key) ?? 0) - (told.get(key) ?? 0);
    const sentence = `${life.id}: « ${key} » ${told.get(key) ?? 0} times answered, ${left.get(key) ?? 0} times done`;
    for (let one = 0; one < Math.abs(difference); one += 1) {
      findings[difference < 0 ? 'lost' : 'doubled'].push(sentence);
    }
  }
}

/** Who left their file lying is refused as late by the date, once; nobody else is, unless their life broke off. */
function compareLateness(
  { id, leftLying, fault }: Life,
  events: readonly NumberedEvent[],
  { lost, doubled }: Findings,
): void {
  if (fault !== null) return;
  const times = events.filter(({ type }) => type === 'refusedLate').length;
  if (times < Number(leftLying)) lost.push(`${id}: never refused as late`);
  if (times > Number(leftLying)) doubled.push(`${id}: refused as late ${times} times`);
}

/**
 * What nobody commanded: a reception that follows from a transmission, a decision that follows from a complete file, a
 * common piece taken over from another application.
 */
function follows(event: NumberedEvent): boolean {
  const { type, by } = event;
  return (
    (type === 'received' && by.role !== 'manager') ||
    (type.startsWith('decision') && by.role === 'manager') ||
    (type === 'pieceDeposited' && event.takenFrom !== undefined)
  );
}

function compareHistories(
  { id }: Life,
  own: readonly NumberedEvent[],
  { standing, events }: { standing: Standing; events: readonly NumberedEvent[] },
  recorded: readonly Recorded[],
  { lost, doubled }: Findings,
): void {
  for (const event of events) {
    const same = own.find(({ revision }) => revision === event.revision);
    if (JSON.stringify(same) !== JSON.stringify(event)) {
      doubled.push(`${id}: two different events at revision ${event.revision}`);
    }
  }
  const places = count(recorded.map(({ revision, type }) => `${revision} ${type}`));
  for (let revision = 1; revision <= standing.revision; revision += 1) {
    const event = own[revision - 1];
    if (event?.revision !== revision) {
      lost.push(`${id}: the workflow never gave event ${revision} away`);
      continue;
    }
    if (!places.has(`${revision} ${event.type}`)) {
      lost.push(`${id}: event ${revision} (${event.type}) is not in the read model`);
    }
  }
  if (recorded.length > standing.revision || places.size < recorded.length) {
    doubled.push(`${id}: ${recorded.length} events recorded of ${standing.revision}`);
  }
}

function compareStates(
  { id }: Life,
  own: readonly NumberedEvent[],
  { revision, state }: Standing,
  view: View,
  { lost }: Findings,
): void {
  const replayed = own.reduce<ApplicationState>(evolve, null);
  if (JSON.stringify(replayed) !== JSON.stringify(state)) {
    lost.push(`${id}: the workflow's state is not what its events make`);
  }
  if (view.revision !== revision) {
    lost.push(`${id}: revision ${revision}, and ${view.revision} in the read model`);
  }
  const [expected, seen] = [state === null ? null : factsOf(state), factsOf(view)];
  if (JSON.stringify(expected) !== JSON.stringify(seen)) {
    lost.push(`${id}: ${JSON.stringify(expected)}, and ${JSON.stringify(seen)} in the read model`);
  }
}

/** What people see of an application, from its state as from the read model's answer. */
function factsOf(application: Application | View) {
  const { fileStatus, reply, end, pieces, decision } = application;
  return {
    ...{ fileStatus, reply, end, decision: decision?.status ?? 'pending' },
    pieces: pieces.map(({ id, status, file }) => [id, status, file?.id ?? null]),
  };
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
