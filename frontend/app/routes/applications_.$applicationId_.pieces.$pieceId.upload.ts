import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { ask, get, type Problem } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { giveCommand } from '../utils/commands.server.ts';
import { drainedOnCancel } from '../utils/drained-on-cancel.server.ts';

/**
 * `POST /applications/:id/pieces/:pieceId/upload`, multipart field `file`: passed on to the documents
 * service as it comes in, then deposited. What came of it is a message at the piece; the answer is a
 * redirect to the page, or 204 for the script that has the page open already.
 */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { applicationId = '', pieceId = '' } = params;
  const page = `/applications/${applicationId}`;
  const body = request.body && drainedOnCancel(request.body);
  let code: string | undefined;
  try {
    await requireCandidate(args, page);
    code = await deposit(args, applicationId, pieceId, body);
  } finally {
    // Refused before it was read.
    if (body && !body.locked) await body.cancel();
  }
  context.flash.put(
    code === undefined
      ? { tone: 'success', code: 'deposited', pieceId }
      : { tone: 'error', code, pieceId },
  );
  return request.headers.get('x-upload') === 'progress'
    ? new Response(null, { status: 204 })
    : redirect(`${page}#piece-${pieceId}`);
}

/** @returns the code of what went wrong, if anything */
async function deposit(
  { request, context }: ActionFunctionArgs,
  applicationId: string,
  pieceId: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<string | undefined> {
  const { admissions, documents } = context.api;
  // Asked first: nothing is stored for an application that is someone else's or a piece that is closed.
  const application = await get(
    admissions.GET('/applications/{id}', { params: { path: { id: applicationId } } }),
  );
  const piece = application.pieces.find(({ id }) => id === pieceId);
  if (!piece) return 'unknownPiece';
  if (!piece.allowedCommands.includes('depositPiece')) return 'pieceClosed';

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
  const command = { type: 'depositPiece' as const, piece: pieceId, fileId };
  const answer = await giveCommand(context, applicationId, command, `deposit-${fileId}`);
  return answer.ok ? undefined : answer.problem.code;
}

function uploadCode({ code, peer, errors }: Problem): string {
  if (code === 'peerUnavailable' && peer === 'clamav') return 'scannerUnavailable';
  if (code === 'invalidRequest' && errors?.some(({ path }) => path === 'body.file'))
    return 'noFile';
  return code;
}

export function loader({ params }: { params: { applicationId?: string } }) {
  return redirect(`/applications/${params.applicationId}`);
}
