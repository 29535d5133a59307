import type { Mails, MailTemplate } from '@admis/workflows/messages';
import { render, toPlainText } from '@react-email/render';
import { lastMinuteInWords } from './language/dates.ts';
import type { Language } from './language/language.ts';
import { frenchSpaces, frenchSpacesInHtml } from './language/typography.ts';
import type { MailInstitution, TemplateDefinition } from './templates/define-template.ts';
import { templates } from './templates/index.ts';
import { MailLayout } from './templates/mail-layout.tsx';

export interface MailToRender<T extends MailTemplate = MailTemplate> {
  template: T;
  data: Mails[T];
  /** IANA zone in which deadlines are written. */
  timeZone: string;
  recipient: { name: string; dossierNumber: string; language: Language };
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** What React puts between texts for a browser to take a page over: of no use in a mail. */
const HYDRATION_MARKS = /<!-- -->|<!--\/?\$-->/g;

/**
 * Writes a mail in the recipient's language, as HTML and as plain text.
 * @throws ZodError when the data are not the template's.
 */
export async function renderMail(
  mail: MailToRender,
  house: { institution: MailInstitution; portalUrl: string },
): Promise<RenderedMail> {
  // The registry's type ties each name to its data; `data` is checked against it on the next line.
  const template = templates[mail.template] as TemplateDefinition<unknown>;
  const data = template.data.parse(mail.data);
  const { language, name, dossierNumber } = mail.recipient;
  const content = template.compose[language](data, {
    institution: house.institution,
    dossierNumber,
    portal: (path) => `${house.portalUrl}${path}`,
    lastMinute: (deadline) => lastMinuteInWords(deadline, mail.timeZone, language),
  });
  const rendered = await render(
    <MailLayout
      language={language}
      institution={house.institution}
      recipientName={name}
      content={content}
    />,
  );
  const markup = rendered.replaceAll(HYDRATION_MARKS, '');
  const french = language === 'fr';
  const html = french ? frenchSpacesInHtml(markup) : markup;
  return {
    subject: french ? frenchSpaces(content.subject) : content.subject,
    html,
    text: toPlainText(html, { wordwrap: false }),
  };
}
