import { z } from 'zod';
import { InstantSchema } from './common.ts';

export const AskErasureSchema = z
  .strictObject({
    understood: z.literal(true).meta({ description: 'The candidate knows that it is for good.' }),
  })
  .meta({ id: 'AskErasure' });

export const ErasureSchema = z
  .object({
    status: z.enum(['notAsked', 'waiting', 'underWay']).meta({
      description: 'waiting: may be withdrawn; underWay: for good, the account is about to close.',
    }),
    askedAt: InstantSchema.nullable(),
    possibleFrom: InstantSchema.nullable().meta({
      description: 'When nothing will forbid it any more, as things stand; null: now.',
    }),
    holds: z.array(
      z.object({
        application: z.object({ id: z.string(), programme: z.string() }),
        reason: z.enum(['open', 'appeal', 'admission']).meta({
          description:
            'open: may still change until the campaign closes; appeal: a decision may be appealed against; admission: the campaign’s legal time.',
        }),
        until: InstantSchema,
      }),
    ),
  })
  .meta({
    id: 'Erasure',
    description: 'A candidate’s request for erasure, and what forbids it, the longest first.',
  });
export type ErasureView = z.infer<typeof ErasureSchema>;
