import type { Request, Response } from 'express';

/** The cookies of one request, and the way to set new ones on its response. */
export type Cookies = ReturnType<typeof createCookies>;

/**
 * All the portal's cookies are HttpOnly, SameSite=Lax and for the whole host. On https they are
 * Secure and carry the `__Host-` prefix, so that no sibling domain can plant one.
 */
export function createCookies(request: Request, response: Response, secure: boolean) {
  const prefix = secure ? '__Host-' : '';
  const received = parseCookieHeader(request.headers.cookie);

  function read(name: string): string | undefined {
    return received.get(prefix + name);
  }

  /** @param maxAgeSeconds without it the cookie goes when the browser is closed */
  function write(name: string, value: string, maxAgeSeconds?: number): void {
    const cookie = [
      `${prefix}${name}=${value}`,
      'Path=/',
      'HttpOnly',
      'SameSite=Lax',
      ...(secure ? ['Secure'] : []),
      ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    ].join('; ');
    response.append('Set-Cookie', cookie);
  }

  function erase(name: string): void {
    if (received.has(prefix + name)) write(name, '', 0);
  }

  return { read, write, erase };
}

function parseCookieHeader(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const separator = part.indexOf('=');
    if (separator > 0) {
      cookies.set(part.slice(0, separator).trim(), part.slice(separator + 1).trim());
    }
  }
  return cookies;
}
