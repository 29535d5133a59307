/** The sections of a dossier, in the guide's order (§4 a–f). */
export const SECTIONS = [
  'personal',
  'address',
  'baccalaureate',
  'internalCurriculum',
  'externalCurriculum',
  'internships',
  'workExperience',
] as const;

export type SectionId = (typeof SECTIONS)[number];
/** Sections of one form. */
export type FormSectionId = 'personal' | 'address' | 'baccalaureate';
/** Sections of any number of rows that the candidate adds. */
export type RowSectionId = 'externalCurriculum' | 'internships' | 'workExperience';

const SLUGS: Record<SectionId, string> = {
  personal: 'personal',
  address: 'address',
  baccalaureate: 'baccalaureate',
  internalCurriculum: 'internal-curriculum',
  externalCurriculum: 'external-curriculum',
  internships: 'internships',
  workExperience: 'work-experience',
};

export function pathOf(section: SectionId): string {
  return `/dossier/${SLUGS[section]}`;
}

/** The section of `/dossier/<slug>`, if there is one. */
export function findSection(slug: string | undefined): SectionId | undefined {
  return SECTIONS.find((section) => SLUGS[section] === slug);
}

export function isFormSection(section: SectionId): section is FormSectionId {
  return section === 'personal' || section === 'address' || section === 'baccalaureate';
}

export function isRowSection(section: SectionId): section is RowSectionId {
  return !isFormSection(section) && section !== 'internalCurriculum';
}

/** Where « Précédent » and « Suivant » lead; from the ends, to the overview. */
export function neighboursOf(section: SectionId): { previous: string; next: string } {
  const index = SECTIONS.indexOf(section);
  const at = (place: number) => {
    const found = SECTIONS[place];
    return found ? pathOf(found) : '/dossier';
  };
  return { previous: at(index - 1), next: at(index + 1) };
}
