import type { Instant } from '../days.ts';
import type { Application, ApplicationState, Condition } from './state.ts';
import { isCandidatesTurn } from './turn.ts';

export const taskTypes = [
  'receive',
  'checkCompleteness',
  'overduePiece',
  'enterDecision',
  'validateDecision',
  'judgeCondition',
  'approveCorrection',
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
  if (state === null || state.closed) return [];
  const tasks = state.end === null ? tasksOfTurns(state) : [];
  const { correction } = state;
  if (correction !== null) tasks.push({ type: 'approveCorrection', since: correction.proposedAt });
  return tasks;
}

function tasksOfTurns(state: Application): Task[] {
  const { appliedAt, transmittedAt, receivedAt, completeAt, draft, decision, fileStatus } = state;
  const tasks: Task[] = [];
  if (decision === null && transmittedAt !== null && fileStatus === 'awaiting') {
    tasks.push({ type: 'receive', since: transmittedAt });
  }
  const underCheck = fileStatus === 'received' || fileStatus === 'incomplete';
  if (decision === null && underCheck && !isCandidatesTurn(state)) {
    const handedInAgain = fileStatus === 'incomplete' ? transmittedAt : null;
    tasks.push({ type: 'checkCompleteness', since: handedInAgain ?? receivedAt ?? appliedAt });
  }
  const overdue = overdueSince(state);
  if (decision === null && transmittedAt === null && overdue !== null) {
    tasks.push({ type: 'overduePiece', since: overdue });
  }
  if (fileStatus === 'complete' && draft === null && decision === null) {
    tasks.push({ type: 'enterDecision', since: completeAt ?? appliedAt });
  }
  if (draft?.stage === 'entered') tasks.push({ type: 'validateDecision', since: draft.enteredAt });
  if (decision?.status === 'favourableWithReserve' && state.conditions.some(isToBeJudged)) {
    tasks.push({ type: 'judgeCondition', since: decision.publishedAt });
  }
  return tasks;
}

/** A file was handed in, or the condition needs none. */
function isToBeJudged({ status, fileNeeded }: Condition): boolean {
  return status === 'submitted' || (status === 'awaiting' && !fileNeeded);
}

export function nextActor(state: ApplicationState): NextActor {
  if (state === null || state.closed) return 'nobody';
  const task = openTasks(state)[0]?.type;
  switch (task) {
    case 'receive':
    case 'checkCompleteness':
    case 'overduePiece':
    case 'judgeCondition':
      return 'manager';
    case 'enterDecision':
    case 'approveCorrection':
      return 'commission';
    case 'validateDecision':
      return 'chair';
    case undefined:
      return candidateHasToAct(state) ? 'candidate' : 'nobody';
  }
}

function candidateHasToAct(state: Application): boolean {
  if (state.end !== null) return false;
  if (state.decision?.status === 'favourable') return state.reply === 'none';
  if (state.decision !== null) {
    return state.conditions.some(({ status, fileNeeded }) => status === 'awaiting' && fileNeeded);
  }
  return isCandidatesTurn(state);
}

function overdueSince(state: Application): Instant | null {
  const dates = state.pieces.flatMap(({ overdue, status, transmitted, dueAt }) => {
    // Not answered again, or answered and not handed over by its date.
    const isMissing = status === 'refused' || !transmitted;
    return overdue && isMissing && dueAt !== null ? [dueAt] : [];
  });
  return dates.sort()[0] ?? null;
}
