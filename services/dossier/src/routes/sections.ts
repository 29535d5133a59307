import { defineRoute, type Route } from '@admis/kit';
import type { FormSection } from '@admis/workflows/domain';
import { z } from 'zod';
import { DossierFileSchema } from '../schemas/file.ts';
import { DossierNumberSchema } from '../schemas/dossier.ts';
import { InternalCurriculumSchema } from '../schemas/rows.ts';
import {
  AddressChangesSchema,
  AddressSectionSchema,
  BaccalaureateChangesSchema,
  BaccalaureateSectionSchema,
  PersonalChangesSchema,
  PersonalSectionSchema,
} from '../schemas/sections.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { getFile } from '../use-cases/get-dossier.ts';
import { getSection } from '../use-cases/get-section.ts';
import { namesInFile } from '../use-cases/names-in-file.ts';
import { saveSection, type SectionChange } from '../use-cases/save-section.ts';
import { viewRow } from '../use-cases/section-rows.ts';
import { getWholeFile } from '../use-cases/staff-file.ts';
import { ownNumber } from './own-number.ts';

type Changes<Id extends FormSection> = z.ZodType<{
  expectedVersion?: number | undefined;
  values: SectionChange<Id>['changes'];
}>;

/** The sections of a dossier that are one form each, and the whole file for staff. */
export function sectionRoutes(deps: Dependencies): Route[] {
  return [
    ...formRoutes(deps, 'personal', PersonalSectionSchema, PersonalChangesSchema),
    ...formRoutes(deps, 'address', AddressSectionSchema, AddressChangesSchema),
    ...formRoutes(deps, 'baccalaureate', BaccalaureateSectionSchema, BaccalaureateChangesSchema),
    defineRoute({
      method: 'get',
      path: '/dossiers/me/internalCurriculum',
      summary:
        'The years at this university, as student records have them: nobody else writes them',
      access: ['candidate'],
      answers: { 200: InternalCurriculumSchema },
      problems: [404],
      handle: async ({ actor }) => {
        const { student, internalCurriculum } = await getFile(deps, ownNumber(actor));
        const records = student?.records ?? 'none';
        return { status: 200, body: { records, rows: internalCurriculum } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/dossiers/{number}/file',
      summary: 'All sections of a dossier, for those who examine it',
      access: ['service', 'manager', 'commissionMember', 'commissionChair', 'administrator'],
      params: z.object({ number: DossierNumberSchema }),
      answers: { 200: DossierFileSchema },
      problems: [404],
      handle: async ({ params }) => {
        const file = await getWholeFile(deps, params.number);
        const { number, lastName, firstName, student, sections } = file;
        return {
          status: 200,
          body: {
            ...{ number, lastName, firstName, records: student?.records ?? 'none' },
            personal: sections.personal.values,
            address: sections.address.values,
            baccalaureate: sections.baccalaureate.values,
            internalCurriculum: file.internalCurriculum,
            externalCurriculum: file.externalCurriculum.map(viewRow),
            internships: file.internships.map(viewRow),
            workExperience: file.workExperience.map(viewRow),
            names: namesInFile(deps, file),
          },
        };
      },
    }),
  ];
}

function formRoutes<Id extends FormSection>(
  deps: Dependencies,
  section: Id,
  answer: z.ZodType,
  changes: Changes<Id>,
): Route[] {
  const path = `/dossiers/me/sections/${section}`;
  return [
    defineRoute({
      method: 'get',
      path,
      summary: `The section « ${section} », and which of its fields may be changed`,
      access: ['candidate'],
      answers: { 200: answer },
      problems: [404],
      handle: async ({ actor, token }) => ({
        status: 200,
        body: await getSection(deps, { number: ownNumber(actor), section, token }),
      }),
    }),
    defineRoute({
      method: 'patch',
      path,
      summary:
        'Saves the fields named; null empties one. 409 `sectionLocked` names `fields`, 409 `versionMoved` gives ' +
        'the section as it stands',
      access: ['candidate'],
      body: changes,
      answers: { 200: answer },
      problems: [404, 409],
      handle: async ({ actor, token, body }) => ({
        status: 200,
        body: await saveSection(deps, {
          ...{ number: ownNumber(actor), section, token },
          changes: body.values,
          expectedVersion: body.expectedVersion,
        }),
      }),
    }),
  ];
}
