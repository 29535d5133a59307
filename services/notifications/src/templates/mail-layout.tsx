import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { CSSProperties } from 'react';
import type { Language } from '../language/language.ts';
import { textColourOn } from './colours.ts';
import type { MailContent, MailInstitution } from './define-template.ts';

const WORDS = {
  fr: {
    greeting: (name: string) => `Bonjour ${name},`,
    portal: 'Portail de candidature',
    toDo: 'Ce que vous avez à faire',
    deadline: 'Date limite : ',
    colon: ' : ',
    question: 'Une question ? Écrivez à ',
    call: ' ou appelez le ',
    automatic: 'Ce message est envoyé automatiquement par le portail de candidature.',
  },
  en: {
    greeting: (name: string) => `Hello ${name},`,
    portal: 'Application portal',
    toDo: 'What you have to do',
    deadline: 'Deadline: ',
    colon: ': ',
    question: 'Any question? Write to ',
    call: ' or call ',
    automatic: 'This message is sent automatically by the application portal.',
  },
} as const;

/** Mail readers that follow the system's dark mode get a dark page; the others ignore this. */
const STYLE_SHEET = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background-color: #14161a !important; }
    .sheet { background-color: #1e2126 !important; }
    .sheet, .sheet p, .sheet h1, .sheet h2, .sheet li { color: #eceef1 !important; }
    .sheet .quiet { color: #b4bac4 !important; }
    .sheet .panel { background-color: #292d34 !important; }
    .sheet a.plain { color: #eceef1 !important; }
  }
  @media (max-width: 480px) {
    .sheet { padding: 24px 20px !important; border-radius: 0 !important; }
    .button { display: block !important; text-align: center !important; }
  }
`;

const text: CSSProperties = {
  fontSize: 16,
  lineHeight: '25px',
  margin: '0 0 14px',
  color: '#22262d',
};
const quiet: CSSProperties = { ...text, fontSize: 14, lineHeight: '21px', color: '#545b67' };
const font =
  "'Source Sans 3', 'Segoe UI', -apple-system, Roboto, 'Helvetica Neue', Arial, sans-serif";

interface MailLayoutProps {
  language: Language;
  institution: MailInstitution;
  recipientName: string;
  content: MailContent;
}

/** The one frame of every mail: institution, what happened, what to do, by when, one link, contacts. */
export function MailLayout({ language, institution, recipientName, content }: MailLayoutProps) {
  const words = WORDS[language];
  const accent = institution.accentColour;
  return (
    <Html lang={language}>
      <Head>
        <title>{content.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <style>{STYLE_SHEET}</style>
      </Head>
      <Body
        className="page"
        style={{ backgroundColor: '#f2f3f5', fontFamily: font, margin: 0, padding: '24px 0' }}
      >
        <Preview>{content.preview}</Preview>
        <Container
          className="sheet"
          style={{
            maxWidth: 600,
            backgroundColor: '#ffffff',
            borderTop: `4px solid ${accent}`,
            borderRadius: 6,
            padding: '28px 36px',
          }}
        >
          <Text className="quiet" style={{ ...quiet, marginBottom: 20 }}>
            <strong>{institution.name}</strong>
            <br />
            {words.portal}
          </Text>
          <Heading
            as="h1"
            style={{ fontSize: 24, lineHeight: '31px', margin: '0 0 18px', color: '#16181d' }}
          >
            {content.title}
          </Heading>
          <Text style={text}>{words.greeting(recipientName)}</Text>
          {content.happened}
          <Section
            className="panel"
            style={{
              backgroundColor: '#f2f3f5',
              borderLeft: `4px solid ${accent}`,
              borderRadius: 4,
              padding: '16px 20px 6px',
              margin: '22px 0',
            }}
          >
            <Heading
              as="h2"
              style={{ fontSize: 17, lineHeight: '24px', margin: '0 0 8px', color: '#16181d' }}
            >
              {words.toDo}
            </Heading>
            {content.toDo}
            {content.deadline === undefined ? null : (
              <Text style={text}>
                {words.deadline}
                <strong>{content.deadline}</strong>
              </Text>
            )}
          </Section>
          <Section style={{ margin: '0 0 22px' }}>
            <Button
              className="button"
              href={content.action.href}
              style={{
                backgroundColor: accent,
                color: textColourOn(accent),
                borderRadius: 4,
                fontSize: 16,
                fontWeight: 600,
                padding: '13px 22px',
              }}
            >
              {content.action.label}
            </Button>
          </Section>
          {content.notes}
          {content.facts.length === 0 ? null : (
            <Text style={text}>
              {content.facts.map(([label, value], index) => (
                <span key={label}>
                  {index === 0 ? null : <br />}
                  {label}
                  {words.colon}
                  <strong>{value}</strong>
                </span>
              ))}
            </Text>
          )}
          <Hr style={{ borderColor: '#d9dce1', margin: '22px 0 16px' }} />
          <Text className="quiet" style={quiet}>
            {words.question}
            <Link className="plain" style={plainLink} href={`mailto:${institution.email}`}>
              {institution.email}
            </Link>
            {words.call}
            {institution.phone}.
          </Text>
          <Text className="quiet" style={{ ...quiet, marginBottom: 0 }}>
            {institution.name}, {institution.website}
            <br />
            {words.automatic}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

const plainLink: CSSProperties = { color: '#22262d', textDecoration: 'underline' };

/** One paragraph. */
export function Paragraph({ children }: { children: React.ReactNode }) {
  return <Text style={text}>{children}</Text>;
}

/** A paragraph of lesser weight. */
export function Note({ children }: { children: React.ReactNode }) {
  return (
    <Text className="quiet" style={quiet}>
      {children}
    </Text>
  );
}

/** A bulleted list. */
export function List({ items }: { items: { key: string; content: React.ReactNode }[] }) {
  return (
    <ul style={{ margin: '0 0 14px', paddingLeft: 22 }}>
      {items.map(({ key, content }) => (
        <li key={key} style={{ ...text, margin: '0 0 10px' }}>
          {content}
        </li>
      ))}
    </ul>
  );
}
