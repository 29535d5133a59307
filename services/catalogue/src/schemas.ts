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
    capacity: z.int().positive().nullable().meta({ description: 'Seats; null: not limited.' }),
    treatment: z
      .enum(['direct', 'controlled'])
      .meta({ description: '« Accès direct » or « Accès contrôlé ».' }),
    waitingList: z.boolean(),
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
    replyAt: InstantSchema.nullable(),
    replyDays: z
      .int()
      .nullable()
      .meta({ description: 'Without replyAt: whole days after the day of publication.' }),
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
  centre: z.object({
    id: z.string(),
    name: z.string(),
    address: z.array(z.string()).meta({ description: 'Postal address, line by line.' }),
    email: z.email(),
  }),
  commission: z.object({ id: z.string(), name: z.string() }),
  dates: ProgrammeDatesSchema,
  reception: z.enum(['automatic', 'manual']),
  information: TextSchema.meta({ description: '« Informations complémentaires ».' }),
  refusalReasons: z.array(z.object({ id: z.string(), label: TextSchema })),
  pieces: z.array(ProgrammePieceSchema),
}).meta({ id: 'Programme' });
export type Programme = z.infer<typeof ProgrammeSchema>;

export const ProgrammeParamsSchema = z.object({ id: IdSchema });
export const BlankFormParamsSchema = z.object({ id: IdSchema });
