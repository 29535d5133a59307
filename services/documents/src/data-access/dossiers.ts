import { answerOf, createServiceClient, type ServiceTokens } from '@admis/kit';
import { z } from 'zod';

const DossierSchema = z.object({
  number: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  language: z.enum(['fr', 'en']),
  nationality: z.string().nullable(),
});
export type Dossier = z.infer<typeof DossierSchema>;

interface DossierPaths {
  '/dossiers/{number}': {
    get: {
      parameters: { path: { number: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

export interface Dossiers {
  /** @throws ProblemError 404 when there is no such dossier, 503 `peerUnavailable` when dossier is down */
  get(number: string): Promise<Dossier>;
}

export function createDossiers(dossierUrl: string, token: ServiceTokens): Dossiers {
  const client = createServiceClient<DossierPaths>({ peer: 'dossier', baseUrl: dossierUrl, token });
  return {
    async get(number) {
      return DossierSchema.parse(
        answerOf(await client.GET('/dossiers/{number}', { params: { path: { number } } })),
      );
    },
  };
}
