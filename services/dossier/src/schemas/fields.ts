import { z } from 'zod';
import { isCountryCode } from '../countries.ts';

/** Every field of a section may be empty: a dossier is saved field by field. An empty text empties it too. */
export const optionalText = (most: number) => z.string().trim().max(most).nullable();

export const CountryCodeSchema = z
  .string()
  .refine(isCountryCode, 'must be an ISO 3166-1 alpha-2 code, e.g. FR')
  .meta({ id: 'CountryCode', examples: ['FR'] });

/** At most next year's: who is in their last year names the year in which they will be done. */
export const YearSchema = z
  .int()
  .min(1900)
  .refine((year) => year <= new Date().getUTCFullYear() + 1, 'must not be later than next year')
  .meta({ id: 'Year', examples: [2024] });

export const DepartementCodeSchema = z
  .string()
  .regex(/^(\d{2}|2[AB]|9[78]\d)$/, "must be a département's code, e.g. 14, 2A or 974")
  .meta({ id: 'DepartementCode', examples: ['14'] });

export const InseeCodeSchema = z
  .string()
  .regex(/^\d[\dAB]\d{3}$/, "must be a commune's INSEE code, e.g. 14118")
  .meta({ id: 'InseeCode', examples: ['14118'] });

export const FrenchPostalCodeSchema = z
  .string()
  .regex(/^\d{5}$/, 'must be 5 digits')
  .meta({ id: 'FrenchPostalCode', examples: ['14000'] });

export const SchoolIdSchema = z
  .string()
  .regex(/^[A-Z0-9-]{1,20}$/)
  .meta({ id: 'SchoolId', examples: ['0140013N'] });
