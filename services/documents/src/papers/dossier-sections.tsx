import { missingFields, type FormSection } from '@admis/workflows/domain';
import { Text, View } from '@react-pdf/renderer';
import type { DossierSections, SectionValues } from '../data-access/dossiers.ts';
import { dossierStyles as styles } from './dossier-styles.ts';
import { countryInWords, dateInWords, type Language } from './language.ts';
import { sectionWords } from './section-words.ts';

/** The fields of a form, in its order. */
const FORMS: Record<FormSection, string[]> = {
  personal: [
    ...['nationality', 'ine', 'ineExemption', 'birthDate', 'birthPlace'],
    ...['phone', 'mobilePhone'],
  ],
  address: ['line1', 'line2', 'line3', 'postalCode', 'communeInsee', 'town', 'country'],
  baccalaureate: [
    ...['year', 'series', 'mention', 'schoolName', 'communeInsee', 'departement', 'country'],
  ],
};

type RowSection = 'internalCurriculum' | 'externalCurriculum' | 'internships' | 'workExperience';

/** What names a row beside its year, and its other fields. */
const ROWS: Record<RowSection, { title: string; fields: string[] }> = {
  internalCurriculum: { title: 'title', fields: ['programme', 'result', 'mention'] },
  externalCurriculum: {
    title: 'title',
    fields: [
      ...['kind', 'schoolName', 'communeInsee', 'departement', 'country'],
      ...['result', 'mention'],
    ],
  },
  internships: { title: 'employer', fields: ['duration', 'hoursPerWeek', 'description'] },
  workExperience: { title: 'title', fields: ['employer', 'duration', 'description'] },
};

interface Read {
  sections: DossierSections;
  language: Language;
}

/** The seven sections of a candidate's dossier (guide §4), in the guide's order. */
export function DossierSectionsPart(read: Read) {
  return (
    <>
      <Form section="personal" {...read} />
      <Form section="address" {...read} />
      <Form section="baccalaureate" {...read} />
      <Rows section="internalCurriculum" {...read} />
      <Rows section="externalCurriculum" {...read} />
      <Rows section="internships" {...read} />
      <Rows section="workExperience" {...read} />
    </>
  );
}

/** What is given, and what is still to be given; a form that nobody has begun is told in one sentence. */
function Form({ section, sections, language }: Read & { section: FormSection }) {
  const words = sectionWords[language];
  const values = sections[section];
  const missing = missingFields(section, values);
  const facts = FORMS[section].flatMap((field) => {
    // A French address has its commune's name in `town` as well.
    if (field === 'communeInsee' && filled(values['town'])) return [];
    if (filled(values[field])) return [{ field, text: inWords(field, values, sections, language) }];
    return missing.includes(field) ? [{ field, text: words.notGiven }] : [];
  });
  const isEmpty = !Object.values(values).some(filled);
  return (
    <View wrap={false}>
      <Heading>{words.sections[section]}</Heading>
      {isEmpty ? (
        <Text style={styles.quiet}>
          {sections.records === 'pending' ? words.pending : words.nothing}
        </Text>
      ) : (
        <Facts facts={facts} language={language} />
      )}
    </View>
  );
}

/** No view around it: a heading may only be moved to the next page from among what follows it. */
function Rows({ section, sections, language }: Read & { section: RowSection }) {
  const rows = sections[section];
  return (
    <>
      <Heading minPresenceAhead={150}>{sectionWords[language].sections[section]}</Heading>
      {rows.length === 0 ? (
        <Text style={styles.quiet}>{emptyInWords(section, sections, language)}</Text>
      ) : null}
      {rows.map((row, index) => (
        <Row key={index} section={section} row={row} sections={sections} language={language} />
      ))}
    </>
  );
}

/** On one page, unless it has a description, which may fill several. */
function Row({
  section,
  row,
  sections,
  language,
}: Read & { section: RowSection; row: SectionValues }) {
  const { title, fields } = ROWS[section];
  const facts = fields
    .filter((field) => filled(row[field]))
    .map((field) => ({ field, text: inWords(field, row, sections, language) }));
  const parts = (
    <>
      <Text style={styles.rowTitle} minPresenceAhead={60}>
        {[row['year'], row[title]].filter(filled).join(' – ')}
      </Text>
      <Facts facts={facts} language={language} />
    </>
  );
  return fields.includes('description') ? parts : <View wrap={false}>{parts}</View>;
}

function emptyInWords(section: RowSection, { records }: DossierSections, language: Language) {
  const words = sectionWords[language];
  if (section !== 'internalCurriculum') return words.nothing;
  if (records === 'pending') return words.pending;
  return records === 'none' ? words.notStudent : words.nothing;
}

function Heading({ children, minPresenceAhead }: { children: string; minPresenceAhead?: number }) {
  return (
    <Text style={styles.sectionTitle} minPresenceAhead={minPresenceAhead}>
      {children}
    </Text>
  );
}

/** A text may be longer than a page: it goes on where it has to. */
function Facts({
  facts,
  language,
}: {
  facts: { field: string; text: string }[];
  language: Language;
}) {
  return facts.map(({ field, text }) => (
    <View key={field} style={styles.fact}>
      <Text style={styles.label}>{sectionWords[language].fields[field]}</Text>
      <Text style={styles.value}>{text}</Text>
    </View>
  ));
}

const filled = (value: SectionValues[string] | undefined): boolean =>
  value !== null && value !== undefined && value !== '';

function inWords(
  field: string,
  values: SectionValues,
  { names }: DossierSections,
  language: Language,
): string {
  const text = String(values[field]);
  if (field === 'nationality' || field === 'country') return countryInWords(text, language);
  if (field === 'birthDate') return dateInWords(text, language);
  const choice = sectionWords[language].choices[field]?.[text];
  // A code of which the lists know nothing stands for itself.
  return choice ?? names[field]?.[text]?.[language] ?? text;
}
