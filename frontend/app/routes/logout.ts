import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { endLogin } from '../utils/auth.server.ts';

/** A link must not sign anyone out: only the button's POST does. */
export function loader() {
  return redirect('/');
}

export async function action({ context }: ActionFunctionArgs) {
  await endLogin(context);
  context.flash.put({ tone: 'success', code: 'signedOut' });
  return redirect('/');
}
