import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { TFunction } from 'i18next';
import type { Logger } from 'pino';
import { createApi, type Api, type Problem } from '../app/utils/api.server.ts';
import { getI18n } from '../app/utils/i18n.server.ts';
import { toLanguage, type Language } from '../app/utils/language.ts';
import type { Institution, PortalConfig } from './config.ts';
import { createCookies, type Cookies } from './cookies.ts';
import { createFlash, type Flash } from './flash.ts';
import { createLogin, type Login } from './login.ts';
import type { Oidc } from './oidc.ts';
import type { Sealer } from './sealed.ts';
import { createSession, type PortalSession } from './session.ts';

/** What every loader and action finds in `context`. Made anew for each request. */
export type PortalContext = {
  institution: Institution;
  language: Language;
  t: TFunction;
  /** Content-Security-Policy nonce of this page's scripts and styles. */
  nonce: string;
  /** The server's clock when the request came. */
  now: Date;
  session: PortalSession;
  login: Login;
  flash: Flash;
  cookies: Cookies;
  api: Api;
  log: Logger;
  /** What went wrong before Remix was asked; routes/$.tsx shows it. */
  readonly problem: Problem | undefined;
};

declare module '@remix-run/server-runtime' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- how TypeScript extends a library's interface
  interface AppLoadContext extends PortalContext {}
}

export function createLoadContext(dependencies: {
  config: PortalConfig;
  oidc: Oidc;
  sealers: { session: Sealer; login: Sealer };
  log: Logger;
}) {
  const { config, oidc, sealers, log } = dependencies;
  return function loadContext(request: Request, response: Response): PortalContext {
    const cookies = createCookies(request, response, config.secure);
    const language = toLanguage(cookies.read('admis-language'));
    const session = createSession({ cookies, sealer: sealers.session, oidc });
    const requestId = String(request.id ?? randomUUID());
    return {
      institution: config.institution,
      language,
      t: getI18n(language).t,
      nonce: response.locals.nonce as string,
      now: new Date(),
      session,
      login: createLogin({ cookies, sealer: sealers.login, oidc, session }),
      flash: createFlash(cookies),
      cookies,
      api: createApi({
        services: config.services,
        findAccessToken: session.findAccessToken,
        requestId,
        clientAddress: request.ip,
      }),
      log: request.log ?? log,
      get problem() {
        return response.locals.problem as Problem | undefined;
      },
    };
  };
}
