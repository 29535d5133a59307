import type { FormSectionId, RowSectionId } from './sections.ts';

/** What the controls of a form hold: text, by the name of the field. */
export type Texts = Record<string, string>;

/** One line of a list to choose from. */
export type Choice = { value: string; label: string };

/** The lists that the dossier service has, under the portal's `/lists/<name>`. */
export const LISTS = [
  'countries',
  'departements',
  'communes',
  'bac-series',
  'schools',
  'mentions',
  'formation-kinds',
] as const;
export type ListName = (typeof LISTS)[number];

/** One field of a form: how it is asked for, and what else depends on it. */
export type FieldSpec = {
  name: string;
  control: 'text' | 'year' | 'number' | 'date' | 'phone' | 'area' | 'select';
  /** `france`: where the country is France */
  required?: true | 'france';
  /** The field that may be filled in in its place */
  orElse?: string;
  maxLength?: number;
  autoComplete?: string;
  /** Has a text under `dossierHint` */
  hint?: true;
  /** A few choices of the form itself; their words are under `dossierChoice.<name>` */
  options?: readonly string[];
  list?: ListName;
  /** The field on whose value the list depends, and the name under which the list takes it */
  listBy?: { field: string; parameter: string; complete: RegExp; also?: Record<string, string> };
  /** Fields that mean nothing any more once this one has changed */
  resets?: readonly string[];
  /** Asked for only where the country is, or is not, this one */
  only?: 'france' | 'abroad';
};

const YEAR = /^\d{4}$/;

/** Country, then département, commune and school for France (guide §4 c). */
function placeFields({
  required,
  schools,
}: {
  /** Of what is asked for France */
  required?: true;
  schools: 'secondary' | 'higher';
}): FieldSpec[] {
  const mandatory = required ? { required } : {};
  return [
    {
      name: 'country',
      control: 'select',
      required: true,
      list: 'countries',
      resets: ['departement', 'communeInsee', 'schoolId', 'schoolName'],
    },
    {
      name: 'departement',
      control: 'select',
      ...mandatory,
      list: 'departements',
      only: 'france',
      resets: ['communeInsee', 'schoolId'],
    },
    {
      name: 'communeInsee',
      control: 'select',
      ...mandatory,
      list: 'communes',
      listBy: { field: 'departement', parameter: 'departement', complete: /^\w{2,3}$/ },
      only: 'france',
      resets: ['schoolId'],
    },
    {
      name: 'schoolId',
      control: 'select',
      ...mandatory,
      orElse: 'schoolName',
      list: 'schools',
      listBy: {
        field: 'communeInsee',
        parameter: 'communeInsee',
        complete: /^\w{5}$/,
        also: { kind: schools },
      },
      only: 'france',
      resets: ['schoolName'],
    },
    {
      name: 'schoolName',
      control: 'text',
      maxLength: 150,
      hint: true,
      resets: ['schoolId'],
      ...(schools === 'secondary' ? { only: 'france' as const } : {}),
    },
  ];
}

export const INE_EXEMPTIONS = [
  'foreignNeverInFrance',
  'frenchBefore1995',
  'noFrenchDiploma',
] as const;
export const RESULTS = ['obtained', 'inProgress', 'notObtained'] as const;

export const FORM_FIELDS: Record<FormSectionId, readonly FieldSpec[]> = {
  personal: [
    { name: 'nationality', control: 'select', required: true, list: 'countries' },
    // Longer than 11: some write it in groups.
    { name: 'ine', control: 'text', maxLength: 20, hint: true },
    { name: 'ineExemption', control: 'select', options: INE_EXEMPTIONS, hint: true },
    { name: 'birthDate', control: 'date', autoComplete: 'bday' },
    { name: 'birthPlace', control: 'text', maxLength: 100 },
    { name: 'phone', control: 'phone', autoComplete: 'home tel', maxLength: 30 },
    { name: 'mobilePhone', control: 'phone', autoComplete: 'mobile tel', maxLength: 30 },
  ],
  address: [
    {
      name: 'country',
      control: 'select',
      required: true,
      list: 'countries',
      autoComplete: 'country-name',
      resets: ['communeInsee', 'town'],
    },
    {
      name: 'line1',
      control: 'text',
      required: true,
      maxLength: 100,
      autoComplete: 'address-line1',
      hint: true,
    },
    { name: 'line2', control: 'text', maxLength: 100, autoComplete: 'address-line2' },
    { name: 'line3', control: 'text', maxLength: 100, autoComplete: 'address-line3' },
    {
      name: 'postalCode',
      control: 'text',
      // Not every country has them.
      required: 'france',
      maxLength: 12,
      autoComplete: 'postal-code',
      resets: ['communeInsee'],
    },
    {
      name: 'communeInsee',
      control: 'select',
      required: true,
      list: 'communes',
      listBy: { field: 'postalCode', parameter: 'postalCode', complete: /^\d{5}$/ },
      only: 'france',
    },
    {
      name: 'town',
      control: 'text',
      required: true,
      maxLength: 100,
      autoComplete: 'address-level2',
      only: 'abroad',
    },
  ],
  baccalaureate: [
    { name: 'year', control: 'year', required: true, resets: ['series'] },
    {
      name: 'series',
      control: 'select',
      required: true,
      list: 'bac-series',
      listBy: { field: 'year', parameter: 'year', complete: YEAR },
      hint: true,
    },
    { name: 'mention', control: 'select', list: 'mentions' },
    ...placeFields({ required: true, schools: 'secondary' }),
  ],
};

export const ROW_FIELDS: Record<RowSectionId, readonly FieldSpec[]> = {
  externalCurriculum: [
    { name: 'year', control: 'year', required: true },
    ...placeFields({ schools: 'higher' }),
    { name: 'kind', control: 'select', required: true, list: 'formation-kinds' },
    { name: 'title', control: 'text', required: true, maxLength: 150 },
    { name: 'result', control: 'select', required: true, options: RESULTS },
    { name: 'mention', control: 'select', list: 'mentions' },
  ],
  internships: [
    { name: 'year', control: 'year', required: true },
    { name: 'duration', control: 'text', required: true, maxLength: 60, hint: true },
    { name: 'hoursPerWeek', control: 'number' },
    { name: 'employer', control: 'text', required: true, maxLength: 150 },
    { name: 'description', control: 'area', required: true, maxLength: 1500 },
  ],
  workExperience: [
    { name: 'year', control: 'year', required: true },
    { name: 'title', control: 'text', required: true, maxLength: 150 },
    { name: 'duration', control: 'text', required: true, maxLength: 60, hint: true },
    { name: 'employer', control: 'text', required: true, maxLength: 150 },
    { name: 'description', control: 'area', maxLength: 2000 },
  ],
};

/** The fields that are asked for, as far as the form is filled in. */
export function shownFields(fields: readonly FieldSpec[], texts: Texts): FieldSpec[] {
  return fields.filter(({ only }) => {
    if (only === undefined) return true;
    // Until a country is chosen nothing that depends on it.
    return texts.country ? (only === 'abroad') === isAbroad(texts) : false;
  });
}

/** Whether a country is chosen that is not France. */
export function isAbroad({ country }: Texts): boolean {
  return Boolean(country) && country !== 'FR';
}

export function isRequired({ required, orElse }: FieldSpec, texts: Texts): boolean {
  if (orElse !== undefined && texts[orElse]?.trim()) return false;
  return required === true || (required === 'france' && texts.country === 'FR');
}

/** Where the choices of a field are, or undefined while what they depend on is not filled in. */
export function choicesAt({ list, listBy }: FieldSpec, texts: Texts): string | undefined {
  if (!list) return undefined;
  if (!listBy) return `/lists/${list}`;
  const { field, parameter, complete, also } = listBy;
  const value = (texts[field] ?? '').trim();
  if (!complete.test(value)) return undefined;
  return `/lists/${list}?${new URLSearchParams({ [parameter]: value, ...also })}`;
}

/** What stands for an empty form. */
export function emptyTexts(fields: readonly FieldSpec[]): Texts {
  return Object.fromEntries(fields.map(({ name }) => [name, '']));
}
