import { z } from 'zod';
import { LetterSchema } from './application.ts';
import { InstantSchema } from './common.ts';

export const LetterParamsSchema = z.object({
  reference: z.string().regex(/^[A-Za-z0-9.-]{1,150}$/),
});

export const IssuedLetterSchema = LetterSchema.extend({
  programme: z.string().meta({ description: 'Its title.' }),
  timeZone: z.string().meta({ example: 'Europe/Paris' }),
  declinedAt: InstantSchema.nullable().meta({
    description: 'Of an admission: when the candidate withdrew, or was by the reply date.',
  }),
  candidate: z.object({ lastName: z.string(), firstName: z.string() }),
}).meta({ id: 'IssuedLetter' });
export type IssuedLetter = z.infer<typeof IssuedLetterSchema>;
