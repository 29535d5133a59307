import { isIne } from '@admis/workflows/domain';
import { z } from 'zod';
import {
  CountryCodeSchema,
  DepartementCodeSchema,
  InseeCodeSchema,
  optionalText,
  SchoolIdSchema,
  YearSchema,
} from './fields.ts';

/** Why a candidate has no INE (guide §1 and §4 a). */
export const IneExemptionSchema = z
  .enum(['foreignNeverInFrance', 'frenchBefore1995', 'noFrenchDiploma'])
  .meta({ id: 'IneExemption' });

export const IneSchema = z
  .string()
  .trim()
  .toUpperCase()
  .length(11)
  .refine(isIne, 'is not an INE or BEA number: its key is wrong')
  .meta({ id: 'Ine', description: '11 characters, key included' });

const PhoneSchema = z
  .string()
  .trim()
  .regex(/^(\+|00)?(?:[ ().-]*\d){6,15}$/, 'must be 6 to 15 digits, e.g. +33 6 12 34 56 78')
  .max(30);

const DaySchema = z.iso
  .date()
  .refine(
    (day) => day >= '1900-01-01' && day < new Date().toISOString(),
    'must be a day in the past',
  );

/** « Informations perso. » (guide §4 a). Either an INE or why there is none. */
export const PersonalValuesSchema = z
  .strictObject({
    nationality: CountryCodeSchema.nullable(),
    ine: IneSchema.nullable(),
    ineExemption: IneExemptionSchema.nullable(),
    birthDate: DaySchema.nullable(),
    birthPlace: optionalText(100),
    phone: PhoneSchema.nullable(),
    mobilePhone: PhoneSchema.nullable(),
  })
  .meta({ id: 'PersonalValues' });
export type PersonalValues = z.output<typeof PersonalValuesSchema>;

/** « Adresse » (guide §4 b): in France a commune of the official list, elsewhere a town in free words. */
export const AddressValuesSchema = z
  .strictObject({
    country: CountryCodeSchema.nullable(),
    line1: optionalText(100),
    line2: optionalText(100),
    line3: optionalText(100),
    postalCode: optionalText(12),
    communeInsee: InseeCodeSchema.nullable(),
    town: optionalText(100).meta({
      description: 'In France set by the commune; elsewhere in free words',
    }),
  })
  .meta({ id: 'AddressValues' });
export type AddressValues = z.output<typeof AddressValuesSchema>;

export const MentionCodeSchema = z
  .enum(['none', 'passable', 'assezBien', 'bien', 'tresBien', 'tresBienFelicitations'])
  .meta({ id: 'MentionCode' });

/** « Baccalauréat ou Titre d'accès à l'enseignement supérieur » (guide §4 c). */
export const BaccalaureateValuesSchema = z
  .strictObject({
    year: YearSchema.nullable(),
    series: z
      .string()
      .max(10)
      .nullable()
      .meta({ description: 'A code of /lists/bac-series of that year' }),
    mention: MentionCodeSchema.nullable(),
    country: CountryCodeSchema.nullable(),
    departement: DepartementCodeSchema.nullable(),
    communeInsee: InseeCodeSchema.nullable(),
    schoolId: SchoolIdSchema.nullable(),
    schoolName: optionalText(150).meta({ description: 'In free words, or set by schoolId' }),
  })
  .meta({ id: 'BaccalaureateValues' });
export type BaccalaureateValues = z.output<typeof BaccalaureateValuesSchema>;
