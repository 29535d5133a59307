import type { AppLoadContext } from '@remix-run/node';
import { ask, get, problemPage, type Answer } from '../../utils/api.server.ts';
import type { Application } from '../../utils/commands.server.ts';

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

export async function getHistory(context: AppLoadContext, id: string) {
  const { events } = await get(
    context.api.admissions.GET('/applications/{id}/history', { params: { path: { id } } }),
  );
  return events.toReversed();
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
