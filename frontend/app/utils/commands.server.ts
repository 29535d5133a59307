import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import type { components } from '../api/admissions.d.ts';
import { ask, problemPage, type Answer, type Problem } from './api.server.ts';

export type Application = components['schemas']['Application'];
type CommandBody = components['schemas']['CommandBody'];

/**
 * Gives a command to an application; the same key gives it once.
 * @param key from the form (see CommandForm); a form without one still works, once a post
 */
export function giveCommand(
  context: AppLoadContext,
  id: string,
  body: CommandBody,
  key: string | undefined,
): Promise<Answer<Application>> {
  return ask(
    context.api.admissions.POST('/applications/{id}/commands', {
      params: { path: { id }, header: { 'Idempotency-Key': key || randomUUID() } },
      body,
    }),
  );
}

/** What CommandForm sends besides the command's own fields. */
export function readCommandForm(form: FormData): {
  type: string;
  piece: string;
  condition: string;
  key: string | undefined;
  expectedRevision: number | undefined;
} {
  const revision = Number(text(form, 'expectedRevision'));
  return {
    type: text(form, 'type'),
    piece: text(form, 'piece'),
    condition: text(form, 'condition'),
    key: text(form, 'idempotencyKey') || undefined,
    expectedRevision: Number.isInteger(revision) && revision > 0 ? revision : undefined,
  };
}

/** What a page shows of a refused command (see RefusalNotice); anything else gets its own page. */
export function refusalOf(problem: Problem): Refusal {
  if (problem.status !== 409 && problem.status !== 503) throw problemPage(problem);
  const { code, changes = [] } = problem;
  return { code, changes };
}

export type Refusal = { code: string; changes: NonNullable<Problem['changes']> };

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
