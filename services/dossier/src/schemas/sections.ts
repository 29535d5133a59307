import { z } from 'zod';
import { AddressValuesSchema, BaccalaureateValuesSchema, PersonalValuesSchema } from './values.ts';

/** In the guide's order (§4 a–f). */
export const sectionIds = [
  'personal',
  'address',
  'baccalaureate',
  'internalCurriculum',
  'externalCurriculum',
  'internships',
  'workExperience',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const SectionLockSchema = z
  .enum(['applied', 'records', 'recordsPending', 'unknown'])
  .nullable()
  .meta({
    id: 'SectionLock',
    description:
      'Why not everything may be changed: there is an application, student records own it, they will fill it, ' +
      'or it cannot be told at the moment whether there is an application',
  });
export type SectionLock = z.infer<typeof SectionLockSchema>;

export const SectionOverviewSchema = z
  .object({
    id: z.enum(sectionIds).meta({ id: 'SectionId' }),
    completion: z.enum(['empty', 'incomplete', 'complete', 'notNeeded']),
    required: z.boolean().meta({ description: 'false: may stay empty' }),
    missing: z.array(z.string()).meta({ description: 'Names of fields that are still to be given' }),
    locked: SectionLockSchema,
  })
  .meta({ id: 'SectionOverview' });
export type SectionOverview = z.infer<typeof SectionOverviewSchema>;

export const RecordsStateSchema = z.enum(['none', 'pending', 'filled', 'notFound']).meta({
  id: 'RecordsState',
  description:
    'none: no student of the university; pending: student records will fill the dossier later; ' +
    'notFound: a student of whom the records have no file',
});
export type RecordsState = z.infer<typeof RecordsStateSchema>;

const standing = {
  version: z.int().min(0),
  locked: SectionLockSchema,
  editable: z.array(z.string()).meta({ description: 'The fields that may be changed now' }),
};

export const PersonalSectionSchema = z
  .object({ ...standing, values: PersonalValuesSchema })
  .meta({ id: 'PersonalSection' });
export const AddressSectionSchema = z
  .object({ ...standing, values: AddressValuesSchema })
  .meta({ id: 'AddressSection' });
export const BaccalaureateSectionSchema = z
  .object({ ...standing, values: BaccalaureateValuesSchema })
  .meta({ id: 'BaccalaureateSection' });

/** Given, a change is refused when somebody (another window) has saved the section in the meantime. */
const expectedVersion = z.int().min(0).optional();

export const PersonalChangesSchema = z
  .strictObject({ expectedVersion, values: PersonalValuesSchema.partial() })
  .meta({ id: 'PersonalChanges' });
export const AddressChangesSchema = z
  .strictObject({ expectedVersion, values: AddressValuesSchema.partial() })
  .meta({ id: 'AddressChanges' });
export const BaccalaureateChangesSchema = z
  .strictObject({ expectedVersion, values: BaccalaureateValuesSchema.partial() })
  .meta({ id: 'BaccalaureateChanges' });
