import { randomUUID } from 'node:crypto';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { get } from './api.server.ts';
import { requireCandidate } from './auth.server.ts';
import { giveCommand, readCommandForm, refusalOf } from './commands.server.ts';

/** The loader of a page that asks for a confirmation (see ConfirmPage). */
export async function loadConfirmPage(args: LoaderFunctionArgs) {
  const { context, params } = args;
  await requireCandidate(args);
  const application = await get(
    context.api.admissions.GET('/applications/{id}', {
      params: { path: { id: params.applicationId ?? '' } },
    }),
  );
  return {
    title: `${context.t('application.confirmation')} – ${application.programme.title}`,
    application,
    commandKey: randomUUID(),
  };
}

/**
 * Its action: gives the command and goes back to the application.
 * @param done what the application's page then says, a key under `flash`
 */
export async function giveConfirmed(
  args: ActionFunctionArgs,
  type: 'cancel' | 'confirm' | 'withdraw',
  done: string,
) {
  const { request, context, params } = args;
  await requireCandidate(args);
  const id = params.applicationId ?? '';
  const { key, expectedRevision } = readCommandForm(await request.formData());
  const answer = await giveCommand(context, id, { type, expectedRevision }, key);
  if (!answer.ok) return data(refusalOf(answer.problem), { status: answer.problem.status });
  context.flash.put({ tone: 'success', code: done });
  return redirect(`/applications/${id}`);
}
