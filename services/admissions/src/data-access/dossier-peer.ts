import { z } from 'zod';
import { answerOf, createServiceClient, type ServiceTokens } from '@admis/kit';
import type { CandidateNames } from './records.ts';

const NamesSchema = z.object({ lastName: z.string(), firstName: z.string() });

interface DossierPaths {
  '/dossiers/{number}': {
    get: {
      parameters: { path: { number: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

export interface DossierPeer {
  /** @throws ProblemError 404 when there is no such dossier, 503 `peerUnavailable` when dossier does not answer */
  getNames(number: string): Promise<CandidateNames>;
}

export function createDossierPeer(baseUrl: string, token: ServiceTokens): DossierPeer {
  const client = createServiceClient<DossierPaths>({ peer: 'dossier', baseUrl, token });
  return {
    async getNames(number) {
      return NamesSchema.parse(
        answerOf(await client.GET('/dossiers/{number}', { params: { path: { number } } })),
      );
    },
  };
}
