import { z } from 'zod';

/** A title or label that the catalogue keeps in both languages. */
export const bilingualText = z.object({ fr: z.string(), en: z.string() });
