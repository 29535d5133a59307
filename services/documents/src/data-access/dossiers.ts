import { answerOf, createServiceClient, type ServiceTokens } from '@admis/kit';
import { z } from 'zod';

const DossierSchema = z.object({
  number: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  language: z.enum(['fr', 'en']),
});
export type Dossier = z.infer<typeof DossierSchema>;

/** The fields of a form or of a row: texts, numbers, codes; null where one is empty. */
const ValuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type SectionValues = z.infer<typeof ValuesSchema>;

const rows = z.array(ValuesSchema);

/** What is read here of a dossier's seven sections. */
const SectionsSchema = z.object({
  /** none: no student of the university; pending: student records will fill it later. */
  records: z.enum(['none', 'pending', 'filled', 'notFound']),
  personal: ValuesSchema,
  address: ValuesSchema,
  baccalaureate: ValuesSchema,
  internalCurriculum: rows,
  externalCurriculum: rows,
  internships: rows,
  workExperience: rows,
  /** What codes mean: by the field that holds them, then by code. */
  names: z.record(z.string(), z.record(z.string(), z.object({ fr: z.string(), en: z.string() }))),
});
export type DossierSections = z.infer<typeof SectionsSchema>;

interface OneDossier {
  get: {
    parameters: { path: { number: string } };
    responses: { 200: { content: { 'application/json': unknown } } };
  };
}
interface DossierPaths {
  '/dossiers/{number}': OneDossier;
  '/dossiers/{number}/file': OneDossier;
}

/** @throws ProblemError 404 when there is no such dossier, 503 `peerUnavailable` when dossier is down */
export interface Dossiers {
  get(number: string): Promise<Dossier>;
  /** All that it holds. Who may read it is for the caller to know: it is asked in this service's own name. */
  getSections(number: string): Promise<DossierSections>;
}

export function createDossiers(dossierUrl: string, token: ServiceTokens): Dossiers {
  const client = createServiceClient<DossierPaths>({ peer: 'dossier', baseUrl: dossierUrl, token });
  return {
    async get(number) {
      return DossierSchema.parse(
        answerOf(await client.GET('/dossiers/{number}', { params: { path: { number } } })),
      );
    },
    async getSections(number) {
      return SectionsSchema.parse(
        answerOf(await client.GET('/dossiers/{number}/file', { params: { path: { number } } })),
      );
    },
  };
}
