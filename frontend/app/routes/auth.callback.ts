import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { homeOf, joinStudentRecords } from '../utils/auth.server.ts';

/** Keycloak sends the browser back here. A callback that is not the answer to our last question starts anew. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  let completed: Awaited<ReturnType<typeof context.login.complete>>;
  try {
    completed = await context.login.complete(searchParams);
  } catch (error) {
    context.log.warn({ err: error }, 'A sign-in was not completed');
  }
  if (completed) {
    if (completed.ent) await joinStudentRecords(context, completed.user);
    return redirect(completed.returnTo || homeOf(completed.user));
  }
  // The page was reloaded, or the sign-in finished in another tab.
  const user = await context.session.peekUser();
  return redirect(user ? homeOf(user) : '/login?restart=1');
}
