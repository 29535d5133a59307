import { redirect, type ActionFunctionArgs, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import type { FlashMessage } from '../../server/flash.ts';
import type { components } from '../api/documents.d.ts';
import { ask, get, type Problem } from './api.server.ts';
import { findUser, requireCandidate } from './auth.server.ts';
import { giveCommand, type Application } from './commands.server.ts';
import { drainedOnCancel } from './drained-on-cancel.server.ts';
import type { UploadAnswer } from './upload-answer.ts';

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

type Upload = components['schemas']['Upload'];

/**
 * The action of an upload. A form's files (multipart field `file`) are passed on to the documents service as they come
 * in, then deposited; what came of it is a message at its place, the answer a redirect to the page. A script begins
 * and finishes an upload here by JSON and sends its chunks in between (see send-files.ts).
 */
export function receiveUpload(args: ActionFunctionArgs, target: UploadTarget) {
  const type = args.request.headers.get('content-type') ?? '';
  return type.startsWith('application/json') ? takeStep(args, target) : takeForm(args, target);
}

/** The unfinished uploads of an application by their places; none while they cannot be told. */
export async function findUploads(
  { api }: AppLoadContext,
  applicationId: string,
): Promise<Record<string, Upload>> {
  // Only told beside the pieces: not worth waiting for.
  const signal = AbortSignal.timeout(2_000);
  const answer = await ask(api.documents.GET('/uploads', { signal }));
  const uploads = answer.ok ? answer.data.uploads : [];
  const own = `${applicationId}/`;
  return Object.fromEntries(
    uploads
      .filter(({ place }) => place.startsWith(own))
      .map((upload) => [upload.place.slice(own.length), upload]),
  );
}

async function takeForm(args: ActionFunctionArgs, target: UploadTarget) {
  const { request, params, context } = args;
  const id = params.applicationId ?? '';
  const page = `/applications/${id}`;
  const body = request.body && drainedOnCancel(request.body);
  let refusal: Refusal | undefined;
  try {
    await requireCandidate(args, page);
    refusal = await depositForm(args, id, target, body);
  } finally {
    // Refused before it was read.
    if (body && !body.locked) await body.cancel();
  }
  context.flash.put(messageOf(target, refusal));
  return redirect(`${page}#${target.anchor}`);
}

type Refusal = { code: string; position?: number | undefined };

/** @returns what went wrong, if anything */
async function depositForm(
  { request, context }: ActionFunctionArgs,
  id: string,
  target: UploadTarget,
  body: ReadableStream<Uint8Array> | null,
): Promise<Refusal | undefined> {
  const { admissions, documents } = context.api;
  // Asked first: nothing is stored for an application that is someone else's or a place that is closed.
  const application = await get(admissions.GET('/applications/{id}', { params: { path: { id } } }));
  const code = target.refuse(application);
  if (code !== undefined) return { code };

  const stored = await ask(
    documents.POST('/files', {
      body,
      bodySerializer: (stream: unknown) => stream,
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      duplex: 'half',
      signal: request.signal,
    }),
  );
  if (!stored.ok) return fileRefusalOf(stored.problem);
  const answer = await depositStored(context, id, target, stored.data.id);
  return answer.ok ? undefined : { code: answer.problem.code };
}

const StepSchema = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('begin'),
    files: z.array(z.object({ name: z.string(), size: z.number() })),
    digest: z.string(),
  }),
  z.object({ step: z.literal('finish'), uploadId: z.string() }),
]);

async function takeStep({ request, params, context }: ActionFunctionArgs, target: UploadTarget) {
  const id = params.applicationId ?? '';
  const { admissions, documents } = context.api;
  if (!(await findUser(context))) return answer({ ok: false, code: 'unauthenticated' }, 401);
  const parsed = StepSchema.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return answer({ ok: false, code: 'invalidRequest' }, 400);

  const found = await ask(admissions.GET('/applications/{id}', { params: { path: { id } } }));
  if (!found.ok) return refused(found.problem);
  const code = target.refuse(found.data);
  // The page is out of date: what it says when it is loaded again is told there.
  const tell = (told: string) => {
    context.flash.put(messageOf(target, { code: told }));
    return answer({ ok: false, code: told, told: true }, 409);
  };
  if (code !== undefined) return tell(code);

  if (parsed.data.step === 'begin') {
    const { files, digest } = parsed.data;
    const place = `${id}/${target.anchor}`;
    const begun = await ask(documents.POST('/uploads', { body: { place, files, digest } }));
    if (!begun.ok) return refused(begun.problem);
    return answer({ ok: true, id: begun.data.id, received: begun.data.received });
  }
  const { uploadId } = parsed.data;
  const finished = await ask(
    documents.POST('/uploads/{uploadId}/finish', { params: { path: { uploadId } } }),
  );
  if (!finished.ok) return refused(finished.problem);
  const deposited = await depositStored(context, id, target, finished.data.id);
  if (!deposited.ok) {
    return deposited.problem.status === 409
      ? tell(deposited.problem.code)
      : refused(deposited.problem);
  }
  context.flash.put(messageOf(target, undefined));
  return answer({ ok: true, id: uploadId, received: finished.data.size });
}

/** Passes a chunk on. @param offset where its bytes begin in the upload */
export async function passChunk({ request, params, context }: ActionFunctionArgs, offset: number) {
  const uploadId = params.uploadId ?? '';
  const body = request.body && drainedOnCancel(request.body);
  try {
    if (!(await findUser(context))) return answer({ ok: false, code: 'unauthenticated' }, 401);
    const taken = await ask(
      context.api.documents.PUT('/uploads/{uploadId}/chunks/{offset}', {
        params: { path: { uploadId, offset } },
        body,
        bodySerializer: (stream: unknown) => stream,
        headers: { 'content-type': 'application/octet-stream' },
        duplex: 'half',
        signal: request.signal,
      }),
    );
    if (!taken.ok) return refused(taken.problem);
    return answer({ ok: true, id: uploadId, received: taken.data.received });
  } finally {
    if (body && !body.locked) await body.cancel();
  }
}

function answer(body: UploadAnswer, status = 200): Response {
  return Response.json(body, { status });
}

function refused(problem: Problem): Response {
  return answer({ ok: false, ...fileRefusalOf(problem) }, problem.status);
}

/** Counts once, however often it is asked for. */
function depositStored(context: AppLoadContext, id: string, target: UploadTarget, fileId: string) {
  return giveCommand(context, id, target.command(fileId), `deposit-${fileId}`);
}

function messageOf(target: UploadTarget, refusal: Refusal | undefined): FlashMessage {
  if (refusal === undefined) return { tone: 'success', code: target.done, ...target.place };
  const { code, position = 1 } = refusal;
  // Of a single file nobody wants to know that it is the first.
  return { tone: 'error', code, ...target.place, ...(position > 1 ? { position } : {}) };
}

/** What is to be said of a file that documents did not take. */
export function fileRefusalOf({ code, peer, errors, position }: Problem): Refusal {
  if (code === 'peerUnavailable' && peer === 'clamav') return { code: 'scannerUnavailable' };
  if (code === 'invalidRequest' && errors?.some(({ path }) => path === 'body.file')) {
    return { code: errors[0]?.code === 'tooManyFiles' ? 'tooManyFiles' : 'noFile' };
  }
  if (code === 'invalidRequest' && errors?.some(({ path }) => path === 'body.files')) {
    return { code: 'tooManyFiles' };
  }
  return { code, position };
}
