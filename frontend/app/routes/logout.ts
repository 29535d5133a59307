import { redirect, type ActionFunctionArgs } from '@remix-run/node';

/** A link must not sign anyone out: only the button's POST does. */
export function loader() {
  return redirect('/');
}

export async function action({ context }: ActionFunctionArgs) {
  try {
    await context.login.end();
  } catch (error) {
    // The cookie is gone; Keycloak's own session ends by itself when it is idle.
    context.log.error({ err: error }, 'Keycloak could not be told of a sign-out');
  }
  context.flash.put({ tone: 'success', code: 'signedOut' });
  return redirect('/');
}
