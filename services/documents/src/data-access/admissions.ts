import { createServiceClient, findAnswerOf, type ServiceTokens } from '@admis/kit';
import { z } from 'zod';

const text = z.object({ fr: z.string(), en: z.string() });
export type Text = z.infer<typeof text>;

/** What a file may be handed in for. */
const place = z.object({
  id: z.string(),
  title: text,
  status: z.string(),
  file: z.object({ id: z.string() }).nullable(),
  comment: z.string().nullable(),
});
export type FilePlaceFacts = z.infer<typeof place>;

const decided = { publishedAt: z.string() };
const PublishedDecisionSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('favourable'), ...decided }),
  z.object({ status: z.literal('favourableWithReserve'), ...decided }),
  z.object({ status: z.literal('waitingList'), rank: z.number(), ...decided }),
  z.object({
    status: z.literal('unfavourable'),
    reason: z.object({ label: text }),
    comment: z.string().nullable(),
    ...decided,
  }),
]);
export type PublishedDecision = z.infer<typeof PublishedDecisionSchema>;

const letter = {
  reference: z.string(),
  kind: z.enum(['admission', 'refusal']),
  issuedAt: z.string(),
  revokedAt: z.string().nullable(),
};
const LetterSchema = z.object(letter);
export type Letter = z.infer<typeof LetterSchema>;

/** What is read here of an application. */
const ApplicationSchema = z.object({
  id: z.string(),
  candidate: z.object({ number: z.string(), lastName: z.string(), firstName: z.string() }),
  programme: z.object({
    id: z.string(),
    title: z.string(),
    campaign: z.string(),
    treatment: z.enum(['direct', 'controlled']),
    timeZone: z.string(),
  }),
  appliedAt: z.string(),
  fileStatus: z.enum(['awaiting', 'received', 'incomplete', 'complete']),
  transmittedAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  completeAt: z.string().nullable(),
  pieces: z.array(place),
  /** Of a decision with reserve. */
  conditions: z.array(place).default([]),
  decision: z.union([z.object({ status: z.literal('pending') }), PublishedDecisionSchema]),
  pastDecisions: z.array(PublishedDecisionSchema),
  letters: z.array(LetterSchema),
  reply: z.enum(['none', 'confirmed', 'withdrawn']),
  repliedAt: z.string().nullable(),
  end: z.string().nullable(),
  dates: z.object({ returnAt: z.string() }),
});
export type Application = z.infer<typeof ApplicationSchema>;

const IssuedLetterSchema = z.object({
  ...letter,
  declinedAt: z.string().nullable(),
  programme: z.string(),
  timeZone: z.string(),
  candidate: z.object({ lastName: z.string(), firstName: z.string() }),
});
export type IssuedLetter = z.infer<typeof IssuedLetterSchema>;

/** What is read here of what a candidate and a centre wrote to each other. */
const MessagesSchema = z.object({
  messages: z.array(z.object({ files: z.array(z.object({ id: z.string() })) })),
  /** Why the person may write nothing now. */
  refusal: z.string().nullable(),
});
type Messages = z.infer<typeof MessagesSchema>;

/** The part of the admissions service's API that is used here. */
interface AdmissionsPaths {
  '/applications/{id}/messages': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
  '/applications/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
  '/letters/{reference}': {
    get: {
      parameters: { path: { reference: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

/** @throws ProblemError 503 `peerUnavailable` from everything here, when admissions is down */
export interface Admissions {
  /**
   * An application as the holder of `token` may see it; undefined when there is none for them.
   * Who may read an application, and so its files, is decided there and nowhere else.
   *
   * @throws ProblemError 401, 403 as admissions says
   */
  findApplication(id: string, token: string): Promise<Application | undefined>;
  /**
   * The messages of an application, for those who write them; undefined when there is none for the holder of `token`.
   * @throws ProblemError 401, 403 as admissions says
   */
  findMessages(applicationId: string, token: string): Promise<Messages | undefined>;
  /** A letter that was issued, whoever asks; undefined when there is none of that reference. */
  findLetter(reference: string): Promise<IssuedLetter | undefined>;
}

/** @param ownToken of this service, for what nobody asks in their own name */
export function createAdmissions(admissionsUrl: string, ownToken: ServiceTokens): Admissions {
  const clientOf = (token: () => Promise<string> | string) =>
    createServiceClient<AdmissionsPaths>({ peer: 'admissions', baseUrl: admissionsUrl, token });
  return {
    async findApplication(id, token) {
      const found = findAnswerOf(
        await clientOf(() => token).GET('/applications/{id}', { params: { path: { id } } }),
      );
      return found === undefined ? undefined : ApplicationSchema.parse(found);
    },
    async findMessages(id, token) {
      const found = findAnswerOf(
        await clientOf(() => token).GET('/applications/{id}/messages', {
          params: { path: { id } },
        }),
      );
      return found === undefined ? undefined : MessagesSchema.parse(found);
    },
    async findLetter(reference) {
      const found = findAnswerOf(
        await clientOf(ownToken).GET('/letters/{reference}', { params: { path: { reference } } }),
      );
      return found === undefined ? undefined : IssuedLetterSchema.parse(found);
    },
  };
}
