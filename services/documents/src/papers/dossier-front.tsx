import { Document, Page, Text, View } from '@react-pdf/renderer';
import type { Application, FilePlaceFacts } from '../data-access/admissions.ts';
import type { Programme } from '../data-access/catalogue.ts';
import type { Dossier, DossierSections } from '../data-access/dossiers.ts';
import type { Unreadable } from '../data-access/pdf-files.ts';
import { DossierSectionsPart } from './dossier-sections.tsx';
import { dossierStyles as styles } from './dossier-styles.ts';
import { decisionInWords, dossierWords } from './dossier-words.ts';
import {
  dayInWords,
  instantInWords,
  lastMinuteInWords,
  sizeInWords,
  textIn,
  type Language,
} from './language.ts';
import { sectionWords } from './section-words.ts';

/** A file that was handed in, and what of it can be joined. */
export interface JoinedFile {
  /** What it was handed in for. */
  place: FilePlaceFacts;
  /** Absent when it is not in the store any more. */
  name?: string;
  size?: number;
  outcome: { pages: number } | { unreadable: Unreadable | 'missing' };
}

export interface DossierFront {
  application: Application;
  programme: Programme;
  dossier: Dossier;
  sections: DossierSections;
  files: JoinedFile[];
  institution: { name: string; accentColour: string };
  language: Language;
  /** Whether it is made for the candidate themself, who alone sees their address. */
  own: boolean;
  now: string;
}

/**
 * What comes before and between the files of a dossier: the application and the candidate's seven sections, on as
 * many pages as they need, then one page for each file, in order, which the outline names.
 */
export function DossierFront(front: DossierFront) {
  const { application, institution, language, files } = front;
  const words = dossierWords[language];
  const { candidate } = application;
  const name = `${candidate.lastName} ${candidate.firstName}`;
  return (
    <Document
      title={`${words.title} – ${name} (${candidate.number}) – ${application.programme.title}`}
      author={institution.name}
      creator="Admis"
      producer="Admis"
      language={language}
      pageMode="useOutlines"
    >
      <DataPages {...front} />
      <SectionPages {...front} />
      {files.map((file, index) => (
        <FilePage key={file.place.id} front={front} file={file} index={index} />
      ))}
    </Document>
  );
}

function DataPages(front: DossierFront) {
  const { application, programme, dossier, institution, language, own, now } = front;
  const words = dossierWords[language];
  const { candidate, decision, reply } = application;
  const zone = application.programme.timeZone;
  const at = (instant: string) => instantInWords(instant, zone, language);
  const decided = decision.status !== 'pending';
  return (
    <Page size="A4" style={styles.page} bookmark={{ title: words.title }}>
      <Text style={styles.institution}>{institution.name}</Text>
      <Text style={styles.title}>{words.title}</Text>
      <Text style={styles.subtitle}>{application.programme.title}</Text>
      <View style={[styles.rule, { backgroundColor: institution.accentColour }]} />
      <Facts
        title={words.candidate}
        facts={[
          [words.name, `${candidate.lastName} ${candidate.firstName}`],
          [words.number, candidate.number],
          [words.email, own ? dossier.email : null],
        ]}
      />
      <Facts
        title={words.application}
        facts={[
          [words.programme, application.programme.title],
          [words.academicYear, programme.academicYear],
          [words.treatment, words.treatments[application.programme.treatment]],
          [words.centre, [programme.centre.name, ...programme.centre.address].join('\n')],
          [words.returnDate, lastMinuteInWords(application.dates.returnAt, zone, language)],
        ]}
      />
      <Facts
        title={words.following}
        facts={[
          [words.fileStatus, words.fileStatuses[application.fileStatus]],
          [words.decision, decisionInWords(decision, language)],
          [words.comment, decision.status === 'unfavourable' ? decision.comment : null],
          [words.appliedAt, at(application.appliedAt)],
          [words.transmittedAt, application.transmittedAt && at(application.transmittedAt)],
          [words.receivedAt, application.receivedAt && at(application.receivedAt)],
          [words.completeAt, application.completeAt && at(application.completeAt)],
          [words.decidedOn, decided ? at(decision.publishedAt) : null],
          [
            reply === 'confirmed' ? words.confirmedAt : words.withdrawnAt,
            reply !== 'none' && application.repliedAt ? at(application.repliedAt) : null,
          ],
        ]}
      />
      <Places front={front} title={words.pieces} places={application.pieces} />
      {application.conditions.length > 0 ? (
        <Places front={front} title={words.conditions} places={application.conditions} />
      ) : null}
      <Text style={styles.quiet}>
        {words.made} {dayInWords(now, zone, language)}
      </Text>
    </Page>
  );
}

/** What the candidate's own dossier says, which goes with every application of theirs. */
function SectionPages({ application, sections, language, now }: DossierFront) {
  const words = sectionWords[language];
  const { candidate, programme } = application;
  return (
    <Page size="A4" style={styles.page} bookmark={{ title: words.title }}>
      <Text style={styles.quiet}>
        {candidate.lastName} {candidate.firstName} ({candidate.number})
      </Text>
      <Text style={styles.part}>{words.title}</Text>
      <Text style={styles.asOf}>
        {words.asOf} {dayInWords(now, programme.timeZone, language)}
      </Text>
      <DossierSectionsPart sections={sections} language={language} />
    </Page>
  );
}

function Facts({ title, facts }: { title: string; facts: [string, string | null][] }) {
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>{title}</Text>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <View key={label} style={styles.fact} wrap={false}>
            <Text style={styles.label}>{label}</Text>
            <Text style={styles.value}>{value}</Text>
          </View>
        ))}
    </View>
  );
}

/** The list of pieces: each with its state, and what of it follows. */
function Places({
  front: { language, files },
  title,
  places,
}: {
  front: DossierFront;
  title: string;
  places: FilePlaceFacts[];
}) {
  const words = dossierWords[language];
  return (
    <View style={styles.section}>
      <Text style={styles.heading} minPresenceAhead={40}>
        {title}
      </Text>
      {places.map((place, index) => {
        const joined = files.find((file) => file.place === place);
        return (
          <View key={place.id} style={styles.place} wrap={false}>
            <View style={styles.placeTitle}>
              <Text>
                {index + 1}. {textIn(language, place.title)}
              </Text>
              {place.comment ? (
                <Text style={styles.quiet}>
                  {words.comment}
                  {words.colon}
                  {place.comment}
                </Text>
              ) : null}
            </View>
            <View style={styles.placeState}>
              <Text style={styles.strong}>{words.statuses[place.status] ?? place.status}</Text>
              <Text style={styles.quiet}>
                {joined === undefined
                  ? place.status === 'notConcerned'
                    ? ''
                    : words.noFile
                  : 'pages' in joined.outcome
                    ? words.joined(joined.outcome.pages)
                    : words.notJoined}
              </Text>
            </View>
          </View>
        );
      })}
    </View>
  );
}

/** The page before a file, or in its place when it cannot be joined. */
function FilePage({
  front: { application, files, institution, language },
  file,
  index,
}: {
  front: DossierFront;
  file: JoinedFile;
  index: number;
}) {
  const words = dossierWords[language];
  const { candidate, programme } = application;
  const { place, outcome } = file;
  const title = textIn(language, place.title);
  return (
    <Page size="A4" style={styles.page} bookmark={{ title }}>
      <Text style={styles.quiet}>
        {candidate.lastName} {candidate.firstName} ({candidate.number}) – {programme.title}
      </Text>
      <View style={styles.divider}>
        <Text style={[styles.kicker, { color: institution.accentColour }]}>
          {words.piece(index + 1, files.length)}
        </Text>
        <Text style={styles.pieceTitle}>{shortened(title)}</Text>
        <View style={[styles.rule, { backgroundColor: institution.accentColour }]} />
        <Text>
          {words.statuses[place.status] ?? place.status}
          {'pages' in outcome ? ` – ${words.joined(outcome.pages)}` : ''}
        </Text>
        {file.name === undefined ? null : (
          <Text style={styles.quiet}>
            {words.file}
            {words.colon}
            {file.name} ({sizeInWords(file.size ?? 0, language)})
          </Text>
        )}
        {'unreadable' in outcome ? (
          <View style={styles.notice}>
            <Text style={styles.strong}>{words.unreadable[outcome.unreadable]}</Text>
            {outcome.unreadable === 'missing' ? null : <Text>{words.unreadableAdvice}</Text>}
          </View>
        ) : null}
      </View>
    </Page>
  );
}

/** A page holds one title, however long somebody made it. */
function shortened(title: string): string {
  return title.length > 600 ? `${title.slice(0, 600)}…` : title;
}
