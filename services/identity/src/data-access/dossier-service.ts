import { answerOf, createServiceClient, type ServiceTokens } from '@admis/kit';
import type { NewUser } from './keycloak-users.ts';

/** The part of the dossier service's API that is used here. */
interface DossierPaths {
  '/dossiers': {
    post: {
      requestBody: { content: { 'application/json': NewUser & { studentLogin?: string } } };
      responses: { 201: { content: { 'application/json': unknown } } };
    };
  };
  '/dossiers/{number}': {
    delete: { parameters: { path: { number: string } }; responses: { 204: { content?: never } } };
  };
}

export type DossierService = ReturnType<typeof createDossierService>;

/** The dossier service, which owns the candidate's own file. */
export function createDossierService(baseUrl: string, token: ServiceTokens) {
  const client = createServiceClient<DossierPaths>({ peer: 'dossier', baseUrl, token });
  return {
    /** Opens the dossier, once for a number; a student's is filled from student records, now or later. */
    async open(
      { number, lastName, firstName, email, language }: NewUser,
      studentLogin?: string,
    ): Promise<void> {
      const student = studentLogin === undefined ? {} : { studentLogin };
      answerOf(
        await client.POST('/dossiers', {
          body: { number, lastName, firstName, email, language, ...student },
        }),
      );
    },

    /** Also when there is none (any more). */
    async destroy(number: string): Promise<void> {
      answerOf(await client.DELETE('/dossiers/{number}', { params: { path: { number } } }));
    },
  };
}
