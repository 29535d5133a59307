import { z } from 'zod';
import { LanguageSchema } from './dossier.ts';
import {
  CountryCodeSchema,
  DepartementCodeSchema,
  FrenchPostalCodeSchema,
  InseeCodeSchema,
  SchoolIdSchema,
  YearSchema,
} from './fields.ts';

export const CountriesQuerySchema = z.object({ language: LanguageSchema.default('fr') });
export const CountriesSchema = z.array(z.object({ code: CountryCodeSchema, name: z.string() }));

export const DepartementsSchema = z.array(
  z.object({ code: DepartementCodeSchema, name: z.string() }).meta({ id: 'Departement' }),
);

const search = z.string().trim().max(100).optional();

/** At least one of the three: the whole list is nobody's choice. */
export const CommunesQuerySchema = z
  .object({
    postalCode: FrenchPostalCodeSchema.optional(),
    departement: DepartementCodeSchema.optional(),
    search: search.meta({ description: 'Beginnings of words, with or without accents' }),
  })
  .meta({ description: 'One of postalCode, departement or search at least' });
export const CommuneSchema = z
  .object({
    inseeCode: InseeCodeSchema,
    name: z.string(),
    departement: DepartementCodeSchema,
    postalCodes: z.array(z.string()),
  })
  .meta({ id: 'Commune' });
export const CommunesSchema = z.array(CommuneSchema);

export const SeriesQuerySchema = z.object({
  year: z.coerce.number().pipe(YearSchema).optional(),
});
const named = { fr: z.string(), en: z.string() };
export const SeriesSchema = z.array(
  z.object({ code: z.string(), ...named }).meta({ id: 'BacSeries' }),
);
export const MentionsSchema = z.array(
  z.object({ code: z.string(), ...named }).meta({ id: 'NamedCode' }),
);
export const FormationKindsSchema = MentionsSchema;

export const SchoolsQuerySchema = z.object({
  communeInsee: InseeCodeSchema.optional(),
  departement: DepartementCodeSchema.optional(),
  kind: z.enum(['secondary', 'higher']).optional(),
  search,
});
export const SchoolSchema = z
  .object({
    id: SchoolIdSchema,
    name: z.string(),
    kind: z.enum(['secondary', 'higher']),
    communeInsee: InseeCodeSchema,
    departement: DepartementCodeSchema,
  })
  .meta({ id: 'School' });
export const SchoolsSchema = z.array(SchoolSchema);
