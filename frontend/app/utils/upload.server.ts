import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { FlashMessage } from '../../server/flash.ts';
import { ask, get, type Problem } from './api.server.ts';
import { requireCandidate } from './auth.server.ts';
import { giveCommand, type Application } from './commands.server.ts';
import { drainedOnCancel } from './drained-on-cancel.server.ts';

/** What a file is handed in for. */
export type UploadTarget = {
  /** Why it cannot be handed in now, if so. */
  refuse(application: Application): string | undefined;
  command(fileId: string): Parameters<typeof giveCommand>[2];
  /** What the page then says, a key under `flash`, and where. */
  done: string;
  place: Pick<FlashMessage, 'pieceId' | 'conditionId'>;
  anchor: string;
};

/**
 * The action of an upload, multipart field `file`: passed on to the documents service as it comes in, then
 * deposited. What came of it is a message at its place; the answer is a redirect to the page, or 204 for the
 * script that has the page open already.
 */
export async function receiveUpload(args: ActionFunctionArgs, target: UploadTarget) {
  const { request, params, context } = args;
  const id = params.applicationId ?? '';
  const page = `/applications/${id}`;
  const body = request.body && drainedOnCancel(request.body);
  let code: string | undefined;
  try {
    await requireCandidate(args, page);
    code = await deposit(args, id, target, body);
  } finally {
    // Refused before it was read.
    if (body && !body.locked) await body.cancel();
  }
  context.flash.put(
    code === undefined
      ? { tone: 'success', code: target.done, ...target.place }
      : { tone: 'error', code, ...target.place },
  );
  return request.headers.get('x-upload') === 'progress'
    ? new Response(null, { status: 204 })
    : redirect(`${page}#${target.anchor}`);
}

/** @returns the code of what went wrong, if anything */
async function deposit(
  { request, context }: ActionFunctionArgs,
  id: string,
  target: UploadTarget,
  body: ReadableStream<Uint8Array> | null,
): Promise<string | undefined> {
  const { admissions, documents } = context.api;
  // Asked first: nothing is stored for an application that is someone else's or a place that is closed.
  const application = await get(admissions.GET('/applications/{id}', { params: { path: { id } } }));
  const refused = target.refuse(application);
  if (refused !== undefined) return refused;

  const stored = await ask(
    documents.POST('/files', {
      body,
      bodySerializer: (stream: unknown) => stream,
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      duplex: 'half',
      signal: request.signal,
    }),
  );
  if (!stored.ok) return uploadCode(stored.problem);

  const { id: fileId } = stored.data;
  const answer = await giveCommand(context, id, target.command(fileId), `deposit-${fileId}`);
  return answer.ok ? undefined : answer.problem.code;
}

export function uploadCode({ code, peer, errors }: Problem): string {
  if (code === 'peerUnavailable' && peer === 'clamav') return 'scannerUnavailable';
  if (code === 'invalidRequest' && errors?.some(({ path }) => path === 'body.file'))
    return 'noFile';
  return code;
}
