import { z } from 'zod';
import { createServiceClient, findAnswerOf } from '@admis/kit';

const text = z.object({ fr: z.string(), en: z.string() });

/** What this service reads of a programme: checked, so that a change of the catalogue shows here at once. */
const ProgrammeSchema = z.object({
  id: z.string(),
  campaign: z.string(),
  title: z.string(),
  academicYear: z.string(),
  timeZone: z.string(),
  discipline: z.object({ title: text }),
  level: z.object({ title: text }),
  treatment: z.enum(['direct', 'controlled']),
  reception: z.enum(['automatic', 'manual']),
  centre: z.object({
    id: z.string(),
    name: z.string(),
    address: z.array(z.string()),
    email: z.string(),
  }),
  commission: z.object({ id: z.string() }),
  lateFiles: z.enum(['refuse', 'transmitIfComplete']).default('refuse'),
  decidesOnIncomplete: z.boolean().default(false),
  /** null: seats are not limited. */
  capacity: z.number().nullable().default(null),
  dates: z.object({
    opensAt: z.string(),
    closesAt: z.string(),
    returnAt: z.string(),
    publicationAt: z.string().nullable(),
    replyAt: z.string().nullable(),
    replyDays: z.number().nullable(),
    conditionsAt: z.string().nullable().default(null),
    waitingListClosesAt: z.string().nullable().default(null),
    graceUntil: z.string().nullable().default(null),
    campaignEndsAt: z.string(),
  }),
  information: text,
  refusalReasons: z.array(z.object({ id: z.string(), label: text })),
  pieces: z.array(
    z.object({
      id: z.string(),
      title: text,
      common: z.boolean(),
      notConcernedAllowed: z.boolean(),
      askedAgainOnAdmission: z.boolean(),
      blankForm: z.string().nullable(),
    }),
  ),
});
/** A programme of the current campaign, with its dates as they stand now. */
export type Programme = z.infer<typeof ProgrammeSchema>;

const CampaignSchema = z.object({ id: z.string(), applicationLimit: z.number().nullable() });
export type Campaign = z.infer<typeof CampaignSchema>;

const LegalTimeSchema = z.object({ endsAt: z.string() });

interface CataloguePaths {
  '/campaigns/{id}/legal-time': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
  '/programmes/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
  '/campaigns/current': {
    get: { responses: { 200: { content: { 'application/json': unknown } } } };
  };
}

/** All throw ProblemError 503 `peerUnavailable` when the catalogue does not answer. */
export interface CataloguePeer {
  findProgramme(id: string): Promise<Programme | undefined>;
  findCurrentCampaign(): Promise<Campaign | undefined>;
  /** When a campaign's data are erased; undefined when there is no such campaign (any more). */
  findLegalTimeEnd(campaign: string): Promise<string | undefined>;
}

export function createCataloguePeer(baseUrl: string): CataloguePeer {
  const client = createServiceClient<CataloguePaths>({ peer: 'catalogue', baseUrl });
  return {
    async findProgramme(id) {
      const found = findAnswerOf(
        await client.GET('/programmes/{id}', { params: { path: { id } } }),
      );
      return found === undefined ? undefined : ProgrammeSchema.parse(found);
    },
    async findCurrentCampaign() {
      const found = findAnswerOf(await client.GET('/campaigns/current'));
      return found === undefined ? undefined : CampaignSchema.parse(found);
    },
    async findLegalTimeEnd(campaign) {
      const found = findAnswerOf(
        await client.GET('/campaigns/{id}/legal-time', { params: { path: { id: campaign } } }),
      );
      return found === undefined ? undefined : LegalTimeSchema.parse(found).endsAt;
    },
  };
}
