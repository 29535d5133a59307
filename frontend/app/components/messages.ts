import type { components } from '../api/admissions.d.ts';

export type Messages = components['schemas']['Messages'];

/** Why a message was not sent. */
export type MessageProblem =
  | { kind: 'empty' }
  | { kind: 'long'; length: number; limit: number }
  | { kind: 'manyFiles'; limit: number }
  /** `code`: of the problem texts */
  | { kind: 'file'; name: string; code: string }
  | { kind: 'refusal'; code: string };

/** The form of a message that was not sent: what was typed, and the files that are kept already. */
export type MessageAnswer = {
  text: string;
  files: Messages['messages'][number]['files'];
  key: string;
  problems: MessageProblem[];
  /** When, in milliseconds: another try is another form for files. */
  at: number;
};
