import createClient from 'openapi-fetch';
import { z } from 'zod';
import type { paths as AdmissionsPaths } from '../../frontend/app/api/admissions.d.ts';
import type { paths as CataloguePaths } from '../../frontend/app/api/catalogue.d.ts';
import type { paths as DocumentsPaths } from '../../frontend/app/api/documents.d.ts';
import type { paths as DossierPaths } from '../../frontend/app/api/dossier.d.ts';
import type { paths as IdentityPaths } from '../../frontend/app/api/identity.d.ts';
import type { Config } from './config.ts';
import { until } from './until.ts';

export type Api = ReturnType<typeof createApi>;

/** The services' public HTTP, as one person (by the local-only client `admis-local`) or as nobody. */
export function createApi(config: Config, person?: { identifier: string; password: string }) {
  const token = person && createToken(config, person);
  const at = <Paths extends object>(baseUrl: string) => {
    const client = createClient<Paths>({ baseUrl });
    client.use({
      async onRequest({ request }) {
        if (token) request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    });
    return client;
  };
  return {
    identity: at<IdentityPaths>(config.IDENTITY_URL),
    catalogue: at<CataloguePaths>(config.CATALOGUE_URL),
    dossier: at<DossierPaths>(config.DOSSIER_URL),
    admissions: at<AdmissionsPaths>(config.ADMISSIONS_URL),
    documents: at<DocumentsPaths>(config.DOCUMENTS_URL),
    /** `POST /files` of the documents service, whose form the generated client cannot write. */
    async storeFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<string> {
      const form = new FormData();
      form.append(
        'file',
        new File([new Uint8Array(file.buffer)], file.name, { type: file.mimeType }),
      );
      const response = await fetch(`${config.DOCUMENTS_URL}/files`, {
        method: 'POST',
        headers: token ? { authorization: `Bearer ${await token()}` } : {},
        body: form,
      });
      if (!response.ok) throw new Error(`documents answered ${response.status} to ${file.name}`);
      return z.object({ id: z.string() }).parse(await response.json()).id;
    },
  };
}

/** What a service answered. @throws Error with its problem when it refused */
export function answered<T>(result: { data?: T; error?: unknown; response: Response }): T {
  if (result.response.ok) return result.data as T;
  const { status, url } = result.response;
  throw new Error(`${url} answered ${status}: ${JSON.stringify(result.error)}`);
}

const TokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });

/**
 * Gets a token, and a new one when it is about to lapse: one request at a time, since Keycloak takes two
 * sign-ins of one person at the same instant for an attack and refuses one of them. It does so too while the
 * identity service looks at the person, as it does just after an activation: then it is asked again.
 */
function createToken(
  { KEYCLOAK_URL }: Config,
  { identifier, password }: { identifier: string; password: string },
) {
  let kept: { token: string; until: number } | undefined;
  let pending: Promise<string> | undefined;
  async function fetchToken(): Promise<string> {
    return until(`a token for ${identifier}`, askForToken, 10);
  }
  async function askForToken(): Promise<string | undefined> {
    const response = await fetch(`${KEYCLOAK_URL}/realms/admis/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admis-local',
        username: identifier,
        password,
      }),
    });
    if (response.status === 400 || response.status === 401) return undefined;
    if (!response.ok) throw new Error(`Keycloak answered ${response.status} to ${identifier}`);
    const { access_token, expires_in } = TokenSchema.parse(await response.json());
    kept = { token: access_token, until: Date.now() + (expires_in - 30) * 1000 };
    return access_token;
  }
  return async () => {
    if (kept && Date.now() < kept.until) return kept.token;
    pending ??= fetchToken().finally(() => (pending = undefined));
    return pending;
  };
}
