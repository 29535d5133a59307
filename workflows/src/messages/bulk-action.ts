import type { Actor } from '../domain/index.ts';

/** The registered name: one workflow an action on many applications, row by row; it outlives crashes. */
export const bulkActionWorkflow = 'bulkAction';

export interface BulkActionInput {
  /** `ranking`: the decisions of a ranking of a whole programme. */
  kind: 'ranking';
  /** Of the stored action, which has the rows and keeps what became of each. */
  id: string;
  campaign: string;
  programme: string;
  approvedBy: Actor;
  /** Events of the engine's history after which a run is continued as new; the engine's own suggestion when absent. */
  historyLimit?: number;
  carried?: BulkActionStanding;
}

/** Query `bulkActionStanding`. */
export const bulkActionStandingQuery = 'bulkActionStanding';
export interface BulkActionStanding {
  done: number;
  refused: number;
  /** The first row that was not looked at yet. */
  next: number;
}

/** Rows `from` … `from + limit - 1` of a stored action: what became of them; `next` null: they were the last. */
export interface BulkActionChunk {
  done: number;
  refused: number;
  next: number | null;
}
