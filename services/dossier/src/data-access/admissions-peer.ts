import { answerOf, createServiceClient } from '@admis/kit';
import { z } from 'zod';

const TotalSchema = z.object({ total: z.number() });

/** The part of admissions' API that is used here. */
interface AdmissionsPaths {
  '/applications': {
    get: {
      parameters: { query: { pageSize: number }; header: { authorization: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

export interface AdmissionsPeer {
  /** Whether the bearer of a candidate's token has an application. @throws ProblemError 503 `peerUnavailable` */
  hasApplied(token: string): Promise<boolean>;
}

/** Admissions, asked in the candidate's own name: whoever has applied is nobody else's business. */
export function createAdmissionsPeer(baseUrl: string): AdmissionsPeer {
  const client = createServiceClient<AdmissionsPaths>({ peer: 'admissions', baseUrl });
  return {
    async hasApplied(token) {
      const answer = await client.GET('/applications', {
        params: { query: { pageSize: 1 }, header: { authorization: `Bearer ${token}` } },
      });
      return TotalSchema.parse(answerOf(answer)).total > 0;
    },
  };
}
