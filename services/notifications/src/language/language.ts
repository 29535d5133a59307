import { z } from 'zod';

/** The two languages of the portal; French is the first. */
export const language = z.enum(['fr', 'en']);
export type Language = z.infer<typeof language>;
