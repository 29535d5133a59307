import { randomUUID } from 'node:crypto';
import type { ApplicationEventType } from '@admis/workflows/domain';
import type { paths } from '../../frontend/app/api/admissions.d.ts';
import type { Api } from '../support/api.ts';
import type { Application } from '../support/lives.ts';
import { insist, type Answer } from './insist.ts';

type Operation = paths['/applications/{id}/commands']['post'];
export type Command = NonNullable<Operation['requestBody']>['content']['application/json'];

/** What each command leaves in the history, by the one who gave it. */
export const traceOf: Record<Command['type'] | 'apply', ApplicationEventType> = {
  apply: 'applied',
  depositPiece: 'pieceDeposited',
  removePiece: 'pieceRemoved',
  declareNotConcerned: 'pieceDeclaredNotConcerned',
  undoNotConcerned: 'notConcernedUndone',
  transmit: 'transmitted',
  cancel: 'cancelled',
  receive: 'received',
  acceptPiece: 'pieceAccepted',
  refusePiece: 'pieceRefused',
  declareComplete: 'declaredComplete',
  declareIncomplete: 'declaredIncomplete',
  extendDeadline: 'deadlineExtended',
  enterDecision: 'decisionEntered',
  validateDecision: 'decisionValidated',
  depositConditionPiece: 'conditionPieceDeposited',
  fulfilCondition: 'conditionFulfilled',
  rejectCondition: 'conditionRejected',
  confirm: 'confirmed',
  withdraw: 'withdrawn',
  withdrawForCandidate: 'withdrawnByStaff',
  correctDecision: 'correctionProposed',
  approveCorrection: 'decisionCorrected',
  dropCorrection: 'correctionDropped',
};

/** One command that was answered « done ». `by`: who gave it, as the history names them. */
export type Done = { type: Command['type'] | 'apply'; by: string };

/** A command that was refused although the person's page offered it. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;
  constructor(command: string, code: string) {
    super(`${command} was refused: ${code}`);
    this.code = code;
  }
}

export type Person = { id: string; api: Api };

/** One life as those who live it know it: what they were told is done. */
export type Life = {
  /** null: the wish was never taken. */
  id: string | null;
  candidate: { number: string; email: string };
  programme: string;
  done: Done[];
  /** The file was left lying in a programme whose return date passes: it has to end as refused late. */
  leftLying: boolean;
  /** How it ended for those who live it; a fault is why it could not go on. */
  fault: string | null;
};

const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? 'unknown');

/** The candidate's wish, insisted on with one key. */
export async function apply(life: Life, { id, api }: Person): Promise<Application> {
  const header = { 'Idempotency-Key': randomUUID() };
  const answer: Answer<Application> = await insist(() =>
    api.admissions.POST('/applications', {
      params: { header },
      body: { programmeId: life.programme },
    }),
  );
  if (answer.data === undefined) throw new Refused('apply', codeOf(answer.error));
  life.done.push({ type: 'apply', by: id });
  life.id = answer.data.id;
  return answer.data;
}

/** A command, insisted on with one key. @throws Refused */
export async function give(
  life: Life,
  { id, api }: Person,
  command: Command,
): Promise<Application> {
  const header = { 'Idempotency-Key': randomUUID() };
  const answer: Answer<Application> = await insist(() =>
    api.admissions.POST('/applications/{id}/commands', {
      params: { path: { id: life.id ?? '' }, header },
      body: command,
    }),
  );
  if (answer.data === undefined) throw new Refused(command.type, codeOf(answer.error));
  life.done.push({ type: command.type, by: id });
  return answer.data;
}

export async function look(life: Life, { api }: Person): Promise<Application> {
  const answer: Answer<Application> = await insist(() =>
    api.admissions.GET('/applications/{id}', { params: { path: { id: life.id ?? '' } } }),
  );
  if (answer.data === undefined) throw new Refused('look', codeOf(answer.error));
  return answer.data;
}

/** A life that cannot go on is a finding, not the end of the drill. */
export async function noting(life: Life, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    life.fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
