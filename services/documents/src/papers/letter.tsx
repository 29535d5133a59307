import { Document, Link, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { Letter, PublishedDecision } from '../data-access/admissions.ts';
import type { Programme } from '../data-access/catalogue.ts';
import { reasonOf } from './dossier-words.ts';
import { typeFace } from './fonts.ts';
import { dayInWords, type Language } from './language.ts';
import { letterWords } from './letter-words.ts';

export interface LetterFacts {
  letter: Letter;
  decision: PublishedDecision;
  candidate: { number: string; lastName: string; firstName: string };
  programme: Programme & { title: string; timeZone: string };
  institution: { name: string; accentColour: string; registrationUrl: string };
  language: Language;
  /** Of this letter; see `letter-codes.ts`. */
  code: string;
  /** Where anybody verifies a letter. */
  verifyUrl: string;
  /** « Voies et délais de recours » in the institution's words; empty: the usual ones. */
  appeal: string;
}

/** A letter of admission or refusal, made of facts alone: whenever it is asked for, it says the same. */
export function LetterPaper(facts: LetterFacts) {
  const { letter, decision, candidate, programme, institution, language } = facts;
  const words = letterWords[language];
  const day = dayInWords(letter.issuedAt, programme.timeZone, language);
  const issued = new Date(letter.issuedAt);
  return (
    <Document
      title={`${words.subjects[letter.kind]} – ${letter.reference}`}
      author={institution.name}
      creator="Admis"
      producer="Admis"
      language={language}
      creationDate={issued}
      modificationDate={issued}
    >
      <Page size="A4" style={styles.page}>
        <View style={styles.head}>
          <View style={styles.centre}>
            <Text style={[styles.institution, { color: institution.accentColour }]}>
              {institution.name}
            </Text>
            {[programme.centre.name, ...programme.centre.address, programme.centre.email].map(
              (line) => (
                <Text key={line}>{line}</Text>
              ),
            )}
          </View>
          <View style={styles.addressee}>
            <Text style={styles.strong}>
              {candidate.firstName} {candidate.lastName}
            </Text>
            <Text>
              {words.number}
              {words.colon}
              {candidate.number}
            </Text>
          </View>
        </View>
        <View style={[styles.rule, { backgroundColor: institution.accentColour }]} />
        <Text style={styles.date}>
          {words.date} {day}
        </Text>
        <Text style={styles.title}>{words.subjects[letter.kind]}</Text>
        <Text style={styles.quiet}>
          {words.reference}
          {words.colon}
          {letter.reference}
        </Text>
        <View style={styles.body}>
          <Text style={styles.paragraph}>{words.greeting}</Text>
          <Text style={styles.paragraph}>{words.examined(programme.academicYear)}</Text>
          <Text style={styles.programme}>{programme.title}</Text>
          {letter.kind === 'admission' ? (
            <Admission facts={facts} />
          ) : (
            <>
              <Text style={styles.paragraph}>{words.refusal}</Text>
              {decision.status === 'unfavourable' ? (
                <Reason decision={decision} language={language} />
              ) : null}
            </>
          )}
          <Text style={styles.paragraph}>{words.published(day)}</Text>
          <Text style={styles.paragraph}>{words.closing}</Text>
          <Text style={styles.signature}>{words.signature(institution.name)}</Text>
        </View>
        {letter.kind === 'refusal' ? (
          <View style={styles.appeal} wrap={false}>
            <Text style={styles.strong}>{words.appealTitle}</Text>
            <Text>{facts.appeal || words.appeal}</Text>
          </View>
        ) : null}
        <Verification facts={facts} />
      </Page>
    </Document>
  );
}

function Admission({ facts: { institution, language } }: { facts: LetterFacts }) {
  const words = letterWords[language];
  return (
    <>
      <Text style={styles.paragraph}>
        {words.admission} {words.onlyThisYear}
      </Text>
      <Text style={styles.paragraph}>
        {words.registration}{' '}
        <Link src={institution.registrationUrl}>{institution.registrationUrl}</Link>
      </Text>
    </>
  );
}

function Reason({
  decision,
  language,
}: {
  decision: Extract<PublishedDecision, { status: 'unfavourable' }>;
  language: Language;
}) {
  const words = letterWords[language];
  return (
    <View style={styles.reason}>
      <Text>
        <Text style={styles.strong}>
          {words.reason}
          {words.colon}
        </Text>
        {reasonOf(decision, language)}
      </Text>
      {decision.comment ? (
        <Text>
          <Text style={styles.strong}>
            {words.comment}
            {words.colon}
          </Text>
          {decision.comment}
        </Text>
      ) : null}
    </View>
  );
}

function Verification({ facts: { letter, language, code, verifyUrl } }: { facts: LetterFacts }) {
  const words = letterWords[language];
  return (
    <View style={styles.verification} wrap={false}>
      <Text style={styles.strong}>{words.verification}</Text>
      <Text>
        {words.verificationText} <Link src={verifyUrl}>{verifyUrl}</Link>
      </Text>
      <Text>
        {words.reference}
        {words.colon}
        <Text style={styles.strong}>{letter.reference}</Text>
      </Text>
      <Text>
        {words.code}
        {words.colon}
        <Text style={styles.strong}>{code}</Text>
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({
  page: {
    fontFamily: typeFace as never,
    fontSize: 11,
    lineHeight: 1.4,
    color: '#1c1f24',
    paddingVertical: 48,
    paddingHorizontal: 60,
  },
  head: { flexDirection: 'row', justifyContent: 'space-between' },
  centre: { width: 260, fontSize: 10 },
  institution: { fontSize: 14, fontWeight: 600, marginBottom: 4, lineHeight: 1.2 },
  addressee: { width: 190, paddingTop: 22 },
  rule: { height: 1.5, marginTop: 14, marginBottom: 18 },
  date: { textAlign: 'right' },
  title: { fontSize: 17, fontWeight: 600, marginTop: 10, lineHeight: 1.25 },
  strong: { fontWeight: 600 },
  quiet: { fontSize: 10, color: '#555b66' },
  body: { marginTop: 16 },
  paragraph: { marginBottom: 9 },
  programme: { fontSize: 13, fontWeight: 600, marginBottom: 9, marginLeft: 14 },
  reason: { marginBottom: 9, marginLeft: 14 },
  signature: { marginTop: 6, marginLeft: 250 },
  appeal: { marginTop: 16, fontSize: 9.5 },
  verification: {
    marginTop: 16,
    padding: 10,
    borderWidth: 0.75,
    borderColor: '#8b919c',
    fontSize: 9.5,
  },
});
