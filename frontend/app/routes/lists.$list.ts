import type { LoaderFunctionArgs } from '@remix-run/node';
import { findChoices, readAddress } from '../components/dossier/lists.server.ts';

/** `GET /lists/<name>?…`: what a field of the dossier can be chosen from, as JSON for the forms' script. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  const { list, query } = readAddress(pathname + search);
  if (!list) return Response.json({ code: 'notFound' }, { status: 404 });
  const answer = await findChoices(context, list, query);
  if (answer.ok) return Response.json(answer.data);
  return Response.json({ code: answer.problem.code }, { status: answer.problem.status });
}
