import type { LoaderFunctionArgs } from '@remix-run/node';
import { startLogin } from '../utils/auth.server.ts';

/** `GET /auth/start?door=ent&returnTo=…`: straight to Keycloak, through the university's sign-on if asked. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return startLogin(context, {
    returnTo: searchParams.get('returnTo'),
    door: searchParams.get('door') === 'ent' ? 'ent' : undefined,
  });
}
