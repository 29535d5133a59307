import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { toLanguage } from '../utils/language.ts';
import { safeReturnTo } from '../utils/return-to.ts';

const ONE_YEAR_SECONDS = 365 * 24 * 3600;

export function loader() {
  return redirect('/');
}

/** `POST /language { language, returnTo }`: remembers the choice and shows the same page in it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = toLanguage(form.get('language') as string | null);
  context.cookies.write('admis-language', language, ONE_YEAR_SECONDS);
  return redirect(languageReturn(form.get('returnTo')));
}

/** Unlike after a sign-in, coming back to the sign-in page is right here. */
function languageReturn(value: unknown): string {
  const text = typeof value === 'string' ? value : '/';
  return text === '/login' || text.startsWith('/login?') ? text : safeReturnTo(text, '/');
}
