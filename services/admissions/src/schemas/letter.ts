import { z } from 'zod';
import { LetterSchema } from './application.ts';

export const LetterParamsSchema = z.object({
  reference: z.string().regex(/^[A-Za-z0-9.-]{1,150}$/),
});

export const IssuedLetterSchema = LetterSchema.extend({
  programme: z.string().meta({ description: 'Its title.' }),
  timeZone: z.string().meta({ example: 'Europe/Paris' }),
  candidate: z.object({ lastName: z.string(), firstName: z.string() }),
}).meta({ id: 'IssuedLetter' });
export type IssuedLetter = z.infer<typeof IssuedLetterSchema>;
