import { redirect, type AppLoadContext } from '@remix-run/node';
import type { User } from '../../server/session.ts';
import { ask, problemPage } from './api.server.ts';
import { safeReturnTo } from './return-to.ts';

/** Where a student from the university's sign-on makes their dossier. */
export const NEW_STUDENT = '/account/student';

type Args = { request: Request; context: AppLoadContext };

/** The signed-in candidate. Throws: to the sign-in when nobody is, the page 403 for anyone else. */
export async function requireCandidate(
  args: Args,
  returnTo?: string,
): Promise<User & { dossierNumber: string }> {
  const user = await requireUser(args, returnTo);
  const { dossierNumber } = user;
  if (dossierNumber && user.candidate) return { ...user, dossierNumber };
  if (user.staff) throw problemPage({ status: 403, code: 'forbidden' });
  throw redirect(NEW_STUDENT);
}

/** The signed-in manager, commission member or administrator; what they may see is the services' to say. */
export async function requireStaff(args: Args, returnTo?: string): Promise<User> {
  const user = await requireUser(args, returnTo);
  if (!user.staff) throw problemPage({ status: 403, code: 'forbidden' });
  return user;
}

/** The signed-in administrator, who sets campaigns and programmes. */
export async function requireAdministrator(args: Args): Promise<User> {
  const user = await requireUser(args);
  if (!user.roles.includes('administrator')) {
    throw problemPage({ status: 403, code: 'forbidden' });
  }
  return user;
}

/** @param returnTo where to come back to after signing in; the present page unless told */
async function requireUser({ request, context }: Args, returnTo?: string): Promise<User> {
  const user = await findUser(context);
  if (user) return user;
  const { pathname, search } = new URL(request.url);
  const target = returnTo ?? (request.method === 'GET' ? pathname + search : pathname);
  throw redirect(`/login?returnTo=${encodeURIComponent(target)}`);
}

/** Who is signed in, with a live session; throws the page 503 when Keycloak cannot be asked. */
export async function findUser(context: AppLoadContext): Promise<User | undefined> {
  try {
    return await context.session.findUser();
  } catch (error) {
    context.log.error({ err: error }, 'Keycloak could not refresh a session');
    throw problemPage({ status: 503, code: 'peerUnavailable' });
  }
}

/** Gets new tokens: Keycloak has learnt something of the user. Throws the page 503 when it cannot be asked. */
export async function renewLogin(context: AppLoadContext): Promise<void> {
  try {
    await context.session.renew();
  } catch (error) {
    context.log.error({ err: error }, 'Keycloak could not renew a session');
    throw problemPage({ status: 503, code: 'peerUnavailable' });
  }
}

/** Sends the browser to Keycloak; throws the page 503 when it does not answer. */
export async function startLogin(
  context: AppLoadContext,
  options: {
    returnTo: string | null;
    door?: 'ent' | undefined;
    link?: 'ent' | undefined;
    loginHint?: string | undefined;
  },
): Promise<Response> {
  try {
    const url = await context.login.begin({
      language: context.language,
      returnTo: safeReturnTo(options.returnTo, ''),
      door: options.door,
      link: options.link,
      loginHint: options.loginHint,
    });
    return redirect(url);
  } catch (error) {
    context.log.error({ err: error }, 'Keycloak could not be asked to sign someone in');
    throw problemPage({ status: 503, code: 'peerUnavailable' });
  }
}

/** Signs out here, and at Keycloak as far as it can be told. */
export async function endLogin(context: AppLoadContext): Promise<void> {
  try {
    await context.login.end();
  } catch (error) {
    // The cookie is gone; Keycloak's own session ends by itself when it is idle.
    context.log.error({ err: error }, 'Keycloak could not be told of a sign-out');
  }
}

/** Whether they have an account of the portal's own, whose name is the dossier number; students come with another. */
export function hasLocalAccount({ username, dossierNumber }: User): boolean {
  return username.toUpperCase() === dossierNumber;
}

/**
 * Who has a local account and comes back from the ENT has linked the two: their dossier becomes the student's. What
 * fails here is done the next time they come by the ENT.
 */
export async function joinStudentRecords(context: AppLoadContext, user: User): Promise<void> {
  if (!hasLocalAccount(user)) return;
  const answer = await ask(context.api.account.POST('/accounts/me/dossier'));
  // They may also have turned back on the way.
  if (answer.ok || answer.problem.code === 'forbidden') return;
  context.log.warn({ problem: answer.problem }, 'A dossier did not become the student’s');
}

/** Where people go after signing in who did not want to go anywhere in particular. */
export function homeOf(user: User): string {
  if (user.staff) return '/inbox';
  return user.candidate ? '/applications' : NEW_STUDENT;
}
