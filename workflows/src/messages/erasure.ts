import type { ErasureStatus, Instant } from '../domain/index.ts';

/** The registered name: one workflow a candidate who asked for the erasure of their data. */
export const erasureWorkflow = 'erasure';

export interface ErasureInput {
  dossierNumber: string;
  /** Events of the engine's history after which a run is continued as new; the engine's own suggestion when absent. */
  historyLimit?: number;
  carried?: { askedAt: Instant };
}

/** Update `withdrawErasure`: the candidate takes the request back. Answers an ErasureStanding. */
export const withdrawErasureUpdate = 'withdrawErasure';

/** Query `erasureStanding`. */
export const erasureStandingQuery = 'erasureStanding';
export interface ErasureStanding {
  status: ErasureStatus;
  askedAt: Instant;
  /** Until when something forbids it, when that was last looked at; null: nothing does, or nobody has looked yet. */
  until: Instant | null;
}

/** `ApplicationFailure.type` of a withdrawal that comes too late; it has no details. */
export const erasureUnderWayFailure = 'ErasureUnderWay';
