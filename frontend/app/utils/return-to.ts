/**
 * A `returnTo` comes from the address bar: only a path of this site may be followed, or a link could
 * carry a freshly signed-in person to somebody else's page.
 * @returns the path with its query and fragment, or `fallback`
 */
export function safeReturnTo(value: string | null | undefined, fallback: string): string {
  // Browsers take a backslash for a slash and drop tabs and line ends, so `/\evil` means `//evil`.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!value || !value.startsWith('/') || /[\u0000-\u001f\\]/.test(value)) return fallback;
  const base = 'https://portal.invalid';
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  // Back into the sign-in itself would be a loop.
  if (/^\/(auth|login|logout)(\/|$)/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}
