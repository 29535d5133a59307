import { z } from 'zod';
import { DossierNumberSchema, DossierSchema } from './dossier.ts';
import { externalYearSchemas, InternalYearSchema, internshipSchemas, jobSchemas } from './rows.ts';
import { RecordsStateSchema, SectionOverviewSchema } from './sections.ts';
import { AddressValuesSchema, BaccalaureateValuesSchema, PersonalValuesSchema } from './values.ts';

/** The candidate's own dossier with the standing of its seven sections, in the guide's order. */
export const OwnDossierSchema = DossierSchema.extend({
  records: RecordsStateSchema,
  sections: z.array(SectionOverviewSchema),
}).meta({ id: 'OwnDossier' });

const names = z.record(z.string(), z.object({ fr: z.string(), en: z.string() }));

/** What the codes in a dossier mean: by the field that holds them, then by code. */
export const FileNamesSchema = z
  .object({
    series: names,
    mention: names,
    kind: names,
    departement: names,
    communeInsee: names,
  })
  .meta({ id: 'FileNames' });
export type FileNames = z.output<typeof FileNamesSchema>;

/** All sections of a dossier, for those who examine it. */
export const DossierFileSchema = z
  .object({
    number: DossierNumberSchema,
    lastName: z.string(),
    firstName: z.string(),
    records: RecordsStateSchema,
    personal: PersonalValuesSchema,
    address: AddressValuesSchema,
    baccalaureate: BaccalaureateValuesSchema,
    internalCurriculum: z.array(InternalYearSchema),
    externalCurriculum: z.array(externalYearSchemas.row),
    internships: z.array(internshipSchemas.row),
    workExperience: z.array(jobSchemas.row),
    names: FileNamesSchema,
  })
  .meta({ id: 'DossierFile' });
