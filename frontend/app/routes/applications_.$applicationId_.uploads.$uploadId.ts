import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { passChunk } from '../utils/upload.server.ts';

/**
 * `PUT /applications/:id/uploads/:uploadId?offset=N`: the next bytes of an upload. `DELETE` by a script, `POST` by a
 * form, which then goes back to the page: gives it up.
 */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { applicationId = '', uploadId = '' } = params;
  if (request.method === 'PUT') {
    const offset = Number(new URL(request.url).searchParams.get('offset'));
    return passChunk(args, offset);
  }
  const page = `/applications/${applicationId}`;
  await requireCandidate(args, page);
  const path = { uploadId };
  const removed = await ask(
    context.api.documents.DELETE('/uploads/{uploadId}', { params: { path } }),
  );
  if (request.method === 'DELETE') return new Response(null, { status: removed.ok ? 204 : 503 });
  context.flash.put(
    removed.ok
      ? { tone: 'success', code: 'uploadGivenUp' }
      : { tone: 'error', code: removed.problem.code },
  );
  return redirect(page);
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/applications/${params.applicationId}`);
}
