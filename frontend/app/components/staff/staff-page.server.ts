import type { Submission, SubmissionResult } from '@conform-to/react';
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { ask, problemPage, type Answer } from '../../utils/api.server.ts';
import {
  giveCommand,
  readCommandForm,
  refusalOf,
  type Application,
  type Refusal,
} from '../../utils/commands.server.ts';

/** The application of the address; a file of another centre or commission gets its own words on the page 403. */
export async function getFile(context: AppLoadContext, id: string): Promise<Application> {
  const answer = await ask(
    context.api.admissions.GET('/applications/{id}', { params: { path: { id } } }),
  );
  if (answer.ok) return answer.data;
  throw outOfScopePage(answer.problem);
}

/** What to throw for a problem with a file: a staff member's 403 means that it is not their centre's. */
export function outOfScopePage(problem: Extract<Answer<unknown>, { ok: false }>['problem']) {
  return problem.status === 403
    ? problemPage({ status: 403, code: 'outOfScope' })
    : problemPage(problem);
}

/** The same with what happened to it, the newest first. */
export async function getFileWithHistory(context: AppLoadContext, id: string) {
  const answer = await ask(
    context.api.admissions.GET('/applications/{id}/history', { params: { path: { id } } }),
  );
  if (!answer.ok) throw outOfScopePage(answer.problem);
  const { application, events } = answer.data;
  return { application, events: events.toReversed() };
}

/** The candidate's nationality in words, or null: it must not keep a file from being read. */
export async function findNationality(
  context: AppLoadContext,
  number: string,
): Promise<string | null> {
  const answer = await ask(
    context.api.dossier.GET('/dossiers/{number}', { params: { path: { number } } }),
  );
  const code = answer.ok ? answer.data.nationality : null;
  if (!code) return null;
  return new Intl.DisplayNames([context.language], { type: 'region' }).of(code) ?? code;
}

type Body = Parameters<typeof giveCommand>[2];
/** What a step's page shows again: what is wrong with the form, or why the command was refused. */
export type StepAnswer = { refusal?: Refusal; lastResult?: SubmissionResult<string[]> };

/**
 * Gives the command of a checked form. Done, the file's page tells so (`done`, of `file.done`); else the step's own
 * page is the answer, with what was typed.
 */
export async function stepOnFile<T>(
  context: AppLoadContext,
  id: string,
  form: FormData,
  submission: Submission<unknown, string[], T>,
  { command, done }: { command: (value: T) => Body; done: string },
) {
  // Also a row added or removed, which is no mistake.
  if (submission.status !== 'success') {
    const status = submission.status === 'error' ? 400 : 200;
    return data<StepAnswer>({ lastResult: submission.reply() }, { status });
  }
  const { key, expectedRevision } = readCommandForm(form);
  const body = { ...command(submission.value), expectedRevision };
  const answer = await giveCommand(context, id, body, key);
  if (answer.ok) {
    context.flash.put({ tone: 'success', code: done });
    return redirect(`/files/${id}`);
  }
  if (answer.problem.status === 403) throw outOfScopePage(answer.problem);
  return data<StepAnswer>(
    { refusal: refusalOf(answer.problem), lastResult: submission.reply({ formErrors: [] }) },
    { status: answer.problem.status },
  );
}
