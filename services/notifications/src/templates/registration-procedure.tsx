import { Link } from '@react-email/components';
import type { Language } from '../language/language.ts';
import type { MailContext } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

const WORDS = {
  fr: {
    where: 'La procédure à suivre est détaillée ici : ',
    steps:
      'Lisez attentivement les informations : aucune inscription ne sera possible si vous ne suivez pas les différentes étapes.',
  },
  en: {
    where: 'The procedure is described here: ',
    steps: 'Read it carefully: you cannot be registered unless you follow each of its steps.',
  },
} as const;

interface RegistrationProcedureProps {
  /** What to do there, in a sentence. */
  lead: string;
  language: Language;
  context: MailContext;
}

/** The way to the administrative registration, which is not done in Admis (guide §7). */
export function RegistrationProcedure({ lead, language, context }: RegistrationProcedureProps) {
  const { registrationUrl } = context.institution;
  return (
    <>
      <Paragraph>
        {lead} {WORDS[language].where}
        <Link
          className="plain"
          href={registrationUrl}
          style={{ color: '#22262d', textDecoration: 'underline' }}
        >
          {registrationUrl}
        </Link>
      </Paragraph>
      <Paragraph>{WORDS[language].steps}</Paragraph>
    </>
  );
}
