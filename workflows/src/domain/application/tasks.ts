import type { Instant } from '../days.ts';
import type { Application, ApplicationState } from './state.ts';

export const taskTypes = [
  'receive',
  'checkCompleteness',
  'overduePiece',
  'enterDecision',
  'validateDecision',
] as const;
export type TaskType = (typeof taskTypes)[number];

/** Something that waits for staff. Tasks are derived from the state: none is opened or closed by hand. */
export interface Task {
  type: TaskType;
  since: Instant;
}

/** Who has to act on an application next. */
export type NextActor = 'candidate' | 'manager' | 'commission' | 'chair' | 'nobody';

export function openTasks(state: ApplicationState): Task[] {
  if (state === null || state.end !== null) return [];
  const { transmittedAt, receivedAt, completeAt, draft, fileStatus } = state;
  const tasks: Task[] = [];
  if (transmittedAt !== null && fileStatus === 'awaiting') {
    tasks.push({ type: 'receive', since: transmittedAt });
  }
  if (transmittedAt !== null && (fileStatus === 'received' || fileStatus === 'incomplete')) {
    const since = fileStatus === 'received' ? (receivedAt ?? transmittedAt) : transmittedAt;
    tasks.push({ type: 'checkCompleteness', since });
  }
  const overdue = overdueSince(state);
  if (transmittedAt === null && overdue !== null) {
    tasks.push({ type: 'overduePiece', since: overdue });
  }
  if (fileStatus === 'complete' && draft === null && state.decision === null) {
    tasks.push({ type: 'enterDecision', since: completeAt ?? state.appliedAt });
  }
  if (draft?.stage === 'entered') tasks.push({ type: 'validateDecision', since: draft.enteredAt });
  return tasks;
}

export function nextActor(state: ApplicationState): NextActor {
  if (state === null || state.end !== null) return 'nobody';
  const task = openTasks(state)[0]?.type;
  switch (task) {
    case 'receive':
    case 'checkCompleteness':
    case 'overduePiece':
      return 'manager';
    case 'enterDecision':
      return 'commission';
    case 'validateDecision':
      return 'chair';
    case undefined:
      return candidateHasToAct(state) ? 'candidate' : 'nobody';
  }
}

function candidateHasToAct(state: Application): boolean {
  if (state.decision !== null) return state.reply === 'none';
  return state.transmittedAt === null && state.fileStatus !== 'complete';
}

function overdueSince(state: Application): Instant | null {
  const dates = state.pieces.flatMap(({ overdue, status, dueAt }) =>
    overdue && status === 'refused' && dueAt !== null ? [dueAt] : [],
  );
  return dates.sort()[0] ?? null;
}
