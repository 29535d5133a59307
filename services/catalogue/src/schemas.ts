import { z } from 'zod';

/** What the catalogue answers, as zod schemas: they make /openapi.json and the clients generated from it. */

const DaySchema = z.iso.date().meta({
  description: "A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.",
});
const InstantSchema = z.iso.datetime().meta({ description: 'An instant in UTC, ISO 8601.' });
const TextSchema = z.object({ fr: z.string(), en: z.string() }).meta({ id: 'Text' });
const IdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/)
  .meta({ description: 'A business id: letters, digits and hyphens.', example: 'M2-DROIT-ASSUR' });

const ReceptionSchema = z
  .enum(['automatic', 'manual'])
  .meta({ description: 'automatic: a transmitted file counts as received at once.' });
const LateFilesSchema = z.enum(['refuse', 'transmitIfComplete']).meta({
  description: 'What becomes of a file that is whole but was not transmitted by the return date.',
});
const DecidesOnIncompleteSchema = z
  .boolean()
  .meta({ description: 'The commission may decide on a file that is not declared complete.' });
const OverCallSchema = z
  .number()
  .min(1)
  .max(10)
  .meta({ description: 'So many times the seats may be offered at once.', example: 1.15 });
/** Instants are compared as texts, so that they are all written alike: in UTC, with milliseconds. */
const WrittenInstantSchema = InstantSchema.overwrite((instant) =>
  Number.isNaN(Date.parse(instant)) ? instant : new Date(instant).toISOString(),
);

export const CampaignSchema = z
  .object({
    id: z.string(),
    title: TextSchema,
    timeZone: z.string().meta({ description: 'IANA name.', example: 'Europe/Paris' }),
    opensAt: InstantSchema,
    closesAt: InstantSchema.meta({ description: 'Exclusive: one may apply while now < closesAt.' }),
    academicYear: z.string().meta({ example: '2027-2028' }),
    applicationLimit: z
      .int()
      .positive()
      .meta({ description: 'How many applications one candidate may have in this campaign.' }),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof CampaignSchema>;

export const LegalTimeSchema = z.object({ endsAt: InstantSchema }).meta({ id: 'LegalTime' });

export const ProgrammeSummarySchema = z
  .object({
    id: z.string(),
    campaign: z.string(),
    title: z.string(),
    discipline: z.object({ id: z.string(), title: TextSchema }),
    level: z.object({ id: z.string(), title: TextSchema, order: z.int() }),
    window: z
      .object({
        opensOn: DaySchema,
        closesOn: DaySchema,
        opensAt: InstantSchema,
        closesAt: InstantSchema.meta({ description: 'Exclusive: the end of the day closesOn.' }),
      })
      .meta({ description: 'When one may apply (« dates de candidature »).' }),
    state: z.enum(['notYetOpen', 'open', 'closed']),
    mode: z.literal('online').meta({ description: '« Dossier dématérialisé ».' }),
    capacity: z
      .int()
      .nonnegative()
      .nullable()
      .meta({ description: 'Seats, which a waiting list rules; null: not limited.' }),
    treatment: z
      .enum(['direct', 'controlled'])
      .meta({ description: '« Accès direct » or « Accès contrôlé ».' }),
  })
  .meta({ id: 'ProgrammeSummary' });
export type ProgrammeSummary = z.infer<typeof ProgrammeSummarySchema>;

export const ProgrammesSchema = z
  .object({ programmes: z.array(ProgrammeSummarySchema) })
  .meta({ id: 'Programmes' });
export type Programmes = z.infer<typeof ProgrammesSchema>;

export const ProgrammeDatesSchema = z
  .object({
    opensAt: InstantSchema,
    closesAt: InstantSchema,
    returnAt: InstantSchema,
    publicationAt: InstantSchema.nullable().meta({
      description: 'null: decisions are published as soon as they are validated.',
    }),
    replyAt: InstantSchema.nullable().meta({ description: 'The absolute last moment to reply.' }),
    replyDays: z
      .int()
      .nullable()
      .meta({ description: 'Without replyAt: whole days after the day of publication.' }),
    conditionsAt: InstantSchema.nullable().meta({
      description: 'By when conditions without a date of their own are to be met.',
    }),
    waitingListClosesAt: InstantSchema.nullable().meta({
      description: 'null: when the campaign ends.',
    }),
    graceUntil: InstantSchema.nullable().meta({
      description: 'No deadline of a candidate falls before it: the answer to an outage.',
    }),
    campaignEndsAt: InstantSchema,
  })
  .meta({ id: 'ProgrammeDates', description: 'Exclusive instants.' });

export const ProgrammePieceSchema = z
  .object({
    id: z.string(),
    title: TextSchema,
    common: z
      .boolean()
      .meta({ description: 'Given once, it serves in every application that asks for it.' }),
    notConcernedAllowed: z.boolean(),
    askedAgainOnAdmission: z.boolean(),
    blankForm: z.string().nullable().meta({ description: 'Id for GET /blank-forms/{id}.' }),
  })
  .meta({ id: 'ProgrammePiece' });

export const ProgrammeSchema = ProgrammeSummarySchema.extend({
  timeZone: z.string().meta({ description: "The campaign's zone, IANA name." }),
  academicYear: z.string().meta({ description: "The campaign's.", example: '2027-2028' }),
  centre: z.object({
    id: z.string(),
    name: z.string(),
    address: z.array(z.string()).meta({ description: 'Postal address, line by line.' }),
    email: z.email(),
  }),
  commission: z.object({ id: z.string(), name: z.string() }),
  dates: ProgrammeDatesSchema,
  reception: ReceptionSchema,
  lateFiles: LateFilesSchema,
  decidesOnIncomplete: DecidesOnIncompleteSchema,
  overCall: OverCallSchema,
  information: TextSchema.meta({ description: '« Informations complémentaires ».' }),
  refusalReasons: z.array(z.object({ id: z.string(), label: TextSchema })),
  pieces: z.array(ProgrammePieceSchema),
}).meta({ id: 'Programme' });
export type Programme = z.infer<typeof ProgrammeSchema>;

const programmeSettings = {
  opensOn: DaySchema,
  closesOn: DaySchema,
  returnOn: DaySchema,
  publicationAt: WrittenInstantSchema.nullable(),
  replyOn: DaySchema.nullable().meta({
    description: 'The last day to reply; null: counted from the publication.',
  }),
  replyDaysAfterPublication: z.int().min(0).max(365),
  conditionsOn: DaySchema.nullable(),
  waitingListClosesOn: DaySchema.nullable(),
  capacity: z.int().min(0).max(100_000).nullable(),
  overCall: OverCallSchema,
  reception: ReceptionSchema,
  lateFiles: LateFilesSchema,
  decidesOnIncomplete: DecidesOnIncompleteSchema,
};
const VersionSchema = z.int().positive().meta({ description: 'Counts the changes, from 1.' });

export const ProgrammeSettingsSchema = z
  .object({ id: z.string(), campaign: z.string(), version: VersionSchema, ...programmeSettings })
  .meta({
    id: 'ProgrammeSettings',
    description: "A programme's own dates and settings, before any extension of the campaign.",
  });
export type ProgrammeSettings = z.infer<typeof ProgrammeSettingsSchema>;

export const ProgrammeChangeSchema = z
  .strictObject(programmeSettings)
  .partial()
  .extend({ expectedVersion: VersionSchema })
  .meta({ id: 'ProgrammeChange' });
export type ProgrammeChange = z.infer<typeof ProgrammeChangeSchema>;

const extensionDates = {
  closesOn: DaySchema.nullable(),
  returnOn: DaySchema.nullable(),
  replyOn: DaySchema.nullable(),
  waitingListClosesOn: DaySchema.nullable(),
  publicationAt: WrittenInstantSchema.nullable(),
};
const campaignSettings = {
  opensOn: DaySchema,
  closesOn: DaySchema,
  endsOn: DaySchema,
  applicationLimit: z.int().min(1).max(100),
  graceUntil: WrittenInstantSchema.nullable(),
};

export const CampaignSettingsSchema = z
  .object({
    id: z.string(),
    version: VersionSchema,
    timeZone: z.string(),
    ...campaignSettings,
    extendedTo: z.object(extensionDates).meta({
      description: 'No earlier date counts for a programme that keeps to the calendar.',
    }),
    retentionMonths: z.int(),
  })
  .meta({ id: 'CampaignSettings' });
export type CampaignSettings = z.infer<typeof CampaignSettingsSchema>;

export const CampaignChangeSchema = z
  .strictObject(campaignSettings)
  .partial()
  .extend({
    extendedTo: z.strictObject(extensionDates).partial().optional(),
    expectedVersion: VersionSchema,
  })
  .meta({ id: 'CampaignChange' });
export type CampaignChange = z.infer<typeof CampaignChangeSchema>;

const FieldValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const ChangesSchema = z
  .object({
    changes: z.array(
      z.object({
        programme: z.string().nullable().meta({ description: 'null: of the campaign itself.' }),
        version: VersionSchema,
        at: InstantSchema,
        by: z.string(),
        fields: z.array(
          z.object({ field: z.string(), from: FieldValueSchema, to: FieldValueSchema }),
        ),
      }),
    ),
  })
  .meta({ id: 'Changes', description: 'The newest first.' });
export type Changes = z.infer<typeof ChangesSchema>;

export const CampaignParamsSchema = z.object({ id: IdSchema });
export const ProgrammeQuerySchema = z.object({
  campaign: IdSchema.optional().meta({ description: 'Absent: the current campaign.' }),
});
export const ProgrammeParamsSchema = z.object({ id: IdSchema });
export const BlankFormParamsSchema = z.object({ id: IdSchema });
