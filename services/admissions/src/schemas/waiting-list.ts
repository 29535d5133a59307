import { z } from 'zod';
import {
  CandidateSchema,
  InstantSchema,
  pageShape,
  pagingShape,
  WaitingListStatusSchema,
} from './common.ts';

export const ProgrammeParamsSchema = z.object({
  programmeId: z.string().max(60).meta({ example: 'M1-CINEMA' }),
});

export const WaitingListStandingSchema = z
  .object({
    status: WaitingListStatusSchema,
    capacity: z.int().nullable(),
    overCall: z
      .number()
      .meta({ description: 'So many times the capacity may be offered at once.' }),
    live: z.int().meta({ description: 'Offers that count, the confirmed ones included.' }),
    confirmed: z.int(),
    waiting: z.int(),
    called: z.int().meta({ description: 'How many of the list were offered a seat so far.' }),
    lastCalledRank: z.int().nullable(),
    exhausted: z.boolean().meta({ description: 'Nobody waits any more although a seat is free.' }),
    closesAt: InstantSchema.nullable(),
  })
  .meta({ id: 'WaitingListStanding' });

export const RankedApplicationSchema = z
  .object({
    applicationId: z.string(),
    rank: z.int(),
    candidate: CandidateSchema,
    place: z
      .enum(['entered', 'validated', 'waiting', 'offered', 'confirmed', 'gone'])
      .meta({ description: 'entered, validated: not published yet.' }),
  })
  .meta({ id: 'RankedApplication' });

export const WaitingListSchema = z
  .object({
    programme: z.object({
      id: z.string(),
      title: z.string(),
      campaign: z.string(),
      timeZone: z.string(),
    }),
    standing: WaitingListStandingSchema.nullable().meta({
      description: 'null: the list was told nothing yet.',
    }),
    mayOpen: z.boolean().meta({
      description: 'The asking person may let the list call before the publication does.',
    }),
    applications: z
      .array(RankedApplicationSchema)
      .meta({ description: 'The best rank first; also who left the list.' }),
    ...pageShape,
  })
  .meta({ id: 'WaitingList' });
export type WaitingListView = z.infer<typeof WaitingListSchema>;

export const WaitingListQuerySchema = z.object(pagingShape);
export type WaitingListQuery = z.infer<typeof WaitingListQuerySchema>;
