import type { Application, NumberedEvent, Task } from '@admis/workflows/domain';

/** Whose application it is, as the dossier said when the application was first recorded. */
export interface CandidateNames {
  lastName: string;
  firstName: string;
}

/** The read model: one document an application, made from the workflow's events. */
export interface ApplicationRecord {
  /** The application's id. */
  _id: string;
  /** Of the last event in it: an older batch never overwrites a newer one. */
  revision: number;
  names: CandidateNames;
  /** The candidate's number and names in small letters without accents, word by word: what a search finds. */
  words: string[];
  /** For sorting by name in the same spelling as the search. */
  sortName: string;
  tasks: TaskRecord[];
  state: Application;
}

export interface TaskRecord extends Task {
  /** Who may not do it although their role could: no one validates the decision they entered. */
  notFor: string | null;
}

/** One event; the history keeps them all. */
export interface EventRecord {
  /** `<applicationId>/<revision>`: one place in the history holds one event. */
  _id: string;
  applicationId: string;
  revision: number;
  event: NumberedEvent;
}
