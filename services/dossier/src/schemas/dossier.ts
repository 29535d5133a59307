import { dossierNumberPattern } from '@admis/workflows/messages';
import { z } from 'zod';
import { CountryCodeSchema } from './fields.ts';

export const LanguageSchema = z.enum(['fr', 'en']).meta({ id: 'Language' });

export const DossierNumberSchema = z
  .string()
  .regex(dossierNumberPattern)
  .meta({ id: 'DossierNumber', examples: ['6WB5H7IJ'] });

export const DossierSchema = z
  .object({
    number: DossierNumberSchema,
    lastName: z.string(),
    firstName: z.string(),
    email: z.string(),
    language: LanguageSchema,
    nationality: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-2' }),
  })
  .meta({ id: 'Dossier' });

/** A dossier as others than its owner see it: staff get neither the address nor the language. */
export const SharedDossierSchema = DossierSchema.partial({ email: true, language: true }).meta({
  id: 'SharedDossier',
});

export const NewDossierSchema = z
  .object({
    number: DossierNumberSchema,
    lastName: z.string().min(1).max(100),
    firstName: z.string().min(1).max(100),
    email: z.email().max(254),
    language: LanguageSchema,
    studentLogin: z.string().min(1).max(100).optional().meta({
      description: "A student's login at the ENT: the dossier is filled from student records",
    }),
  })
  .meta({ id: 'NewDossier' });

export const ConfirmedEmailSchema = z
  .strictObject({ email: z.email().max(254) })
  .meta({ id: 'ConfirmedEmail' });

export const DossierChangesSchema = z
  .strictObject({ language: LanguageSchema, nationality: CountryCodeSchema })
  .partial()
  .meta({ id: 'DossierChanges' });
