import { createServiceClient, findAnswerOf } from '@admis/kit';
import { z } from 'zod';

/** What a file may be handed in for. */
const places = z.array(z.object({ id: z.string(), file: z.object({ id: z.string() }).nullable() }));

/** What is read here of an application. */
const ApplicationSchema = z.object({
  candidate: z.object({ number: z.string() }),
  pieces: places,
  /** Of a decision with reserve. */
  conditions: places.default([]),
});
export type ApplicationFiles = z.infer<typeof ApplicationSchema>;

/** The part of the admissions service's API that is used here. */
interface AdmissionsPaths {
  '/applications/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

export interface Admissions {
  /**
   * An application as the holder of `token` may see it; undefined when there is none for them.
   * Who may read an application, and so its files, is decided there and nowhere else.
   *
   * @throws ProblemError 401, 403 as admissions says, 503 `peerUnavailable` when it is down
   */
  findApplication(id: string, token: string): Promise<ApplicationFiles | undefined>;
}

export function createAdmissions(admissionsUrl: string): Admissions {
  return {
    async findApplication(id, token) {
      const client = createServiceClient<AdmissionsPaths>({
        peer: 'admissions',
        baseUrl: admissionsUrl,
        token: () => token,
      });
      const found = findAnswerOf(
        await client.GET('/applications/{id}', { params: { path: { id } } }),
      );
      return found === undefined ? undefined : ApplicationSchema.parse(found);
    },
  };
}
