import type { RequestHandler } from 'express';

/**
 * Cross-site request forgery: besides SameSite=Lax cookies, whatever is not a plain read must come
 * from our own pages. Browsers send `Origin` with every POST; a very old one that does not must at
 * least send a `Referer` of ours.
 */
export function createSameOriginCheck(portalUrl: string): RequestHandler {
  const own = new URL(portalUrl).origin;
  return function sameOriginCheck(request, response, next) {
    if (isSameOrigin(own, request.method, request.headers)) return next();
    response.status(403).type('text/plain').send('This form was not sent from the portal.');
  };
}

/** @param own the portal's origin, such as `https://candidatures.example.org` */
export function isSameOrigin(
  own: string,
  method: string,
  headers: { origin?: string | undefined; referer?: string | undefined },
): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  if (headers.origin !== undefined) return headers.origin === own;
  return headers.referer !== undefined && originOf(headers.referer) === own;
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
