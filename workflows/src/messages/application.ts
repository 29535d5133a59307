import type {
  Application,
  Command,
  CommandContext,
  CommandType,
  NumberedEvent,
  RefusalCode,
} from '../domain/index.ts';

/** The registered name of the workflow. */
export const applicationWorkflow = 'application';

/** Start arguments: only the id; the first command brings the rest. The other fields carry a life over continue-as-new. */
export interface ApplicationInput {
  id: string;
  /** Events of the engine's history after which a run is continued as new; the engine's own suggestion when absent. */
  historyLimit?: number;
  carried?: { revision: number; state: Application; unrecorded: NumberedEvent[] };
}

/** Every command is an Update of the same name, given as one argument. `now` is the workflow's own clock. */
export interface CommandRequest {
  command: Command;
  context: Omit<CommandContext, 'now' | 'revision'>;
}
export type UpdateName = Exclude<CommandType, 'passDeadline' | 'promote'>;

/** What one accepted command did. Recorded by its two readers through one idempotent function. */
export interface RecordedBatch {
  applicationId: string;
  /** Of the last event. */
  revision: number;
  events: NumberedEvent[];
  /** After the last event. */
  state: Application;
}

/** Query: where the workflow stands. */
export const standingQuery = 'standing';
export interface Standing {
  revision: number;
  state: Application | null;
}

/** `ApplicationFailure.type` of a refused command; `details[0]` is a RefusalDetails. */
export const refusedFailure = 'CommandRefused';
export interface RefusalDetails {
  code: RefusalCode;
  details: Record<string, string | string[]>;
  revision: number;
}
