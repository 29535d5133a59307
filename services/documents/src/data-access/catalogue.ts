import { answerOf, createServiceClient } from '@admis/kit';
import { z } from 'zod';

const ProgrammeSchema = z.object({
  academicYear: z.string(),
  centre: z.object({ name: z.string(), address: z.array(z.string()), email: z.string() }),
});
/** What a paper says of a programme beside its title. */
export type Programme = z.infer<typeof ProgrammeSchema>;

interface CataloguePaths {
  '/programmes/{id}': {
    get: {
      parameters: { path: { id: string }; query: { campaign: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

export interface Catalogue {
  /**
   * A programme of a campaign, the present one or one before.
   *
   * @throws ProblemError 404 when there is none, 503 `peerUnavailable` when the catalogue is down
   */
  getProgramme(id: string, campaign: string): Promise<Programme>;
}

export function createCatalogue(catalogueUrl: string): Catalogue {
  const client = createServiceClient<CataloguePaths>({ peer: 'catalogue', baseUrl: catalogueUrl });
  return {
    async getProgramme(id, campaign) {
      return ProgrammeSchema.parse(
        answerOf(
          await client.GET('/programmes/{id}', { params: { path: { id }, query: { campaign } } }),
        ),
      );
    },
  };
}
