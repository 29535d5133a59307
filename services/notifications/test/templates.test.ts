import { mailTemplates } from '@admis/workflows/messages';
import { language } from '../src/language/language.ts';
import { renderMail } from '../src/render-mail.tsx';
import { institution, portalUrl, sampleMails, timeZone } from './samples.ts';

const house = { institution, portalUrl };

function render(template: (typeof mailTemplates)[number], tongue: 'fr' | 'en') {
  return renderMail(
    {
      template,
      data: sampleMails[template],
      timeZone,
      recipient: { name: 'Ygrec Hicks', dossierNumber: '6WB5H7IJ', language: tongue },
    },
    house,
  );
}

/** Words that no text of the other language holds. */
const foreign = {
  fr: /\b(your|you|the|has|been|deadline|application portal|hello)\b/i,
  en: /\b(votre|vous|cette|candidature|bonjour|heure|pièces?|est)\b/i,
};

/** What staff or the configuration wrote stays in their words, whatever the mail's language. */
function withoutQuotes(text: string): string {
  return text
    .replaceAll(institution.name, '')
    .replaceAll(institution.email, '')
    .replaceAll(/https?:\S+/g, '')
    .replaceAll(/“[^”]*”/g, '')
    .replaceAll(/Master 2A[^.,:\n]*Personnes/g, '');
}

describe.each(mailTemplates)('%s', (template) => {
  it.each(language.options)('reads well in %s', async (tongue) => {
    const { subject, text } = await render(template, tongue);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it.each(language.options)('has no gap, and no other language, in %s', async (tongue) => {
    const { subject, html, text } = await render(template, tongue);
    expect(`${subject} ${text}`).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(withoutQuotes(`${subject} ${text}`)).not.toMatch(foreign[tongue]);
    expect(html).toContain(`lang="${tongue}"`);
  });

  it.each(language.options)('has one link to the portal in %s', async (tongue) => {
    const { html, text } = await render(template, tongue);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.filter((href) => href.startsWith(portalUrl))).toHaveLength(1);
    expect(text).toContain(portalUrl);
  });

  it('keeps French punctuation on the line of its word', async () => {
    const { subject, text } = await render(template, 'fr');
    expect(`${subject} ${text}`).not.toMatch(/« | [:;?!»]/);
  });
});

it('does not let what people typed become markup', async () => {
  const { html } = await renderMail(
    {
      template: 'decisionUnfavourable',
      data: { ...sampleMails.decisionUnfavourable, comment: '<script>alert(1)</script>' },
      timeZone,
      recipient: { name: '<b>Ygrec</b>', dossierNumber: '6WB5H7IJ', language: 'fr' },
    },
    house,
  );
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<b>Ygrec');
});

it('says nothing of a reply date where the programme sets none', async () => {
  const { text } = await renderMail(
    {
      template: 'decisionFavourable',
      data: { ...sampleMails.decisionFavourable, replyAt: null },
      timeZone,
      recipient: { name: 'Ygrec Hicks', dossierNumber: '6WB5H7IJ', language: 'en' },
    },
    house,
  );
  expect(text).not.toContain('Deadline');
  expect(text).not.toContain('Without an answer');
});

it('refuses data that are not the template’s', async () => {
  await expect(
    renderMail(
      {
        template: 'refusedLate',
        data: { ...sampleMails.refusedLate, returnAt: 'soon' },
        timeZone,
        recipient: { name: 'Ygrec Hicks', dossierNumber: '6WB5H7IJ', language: 'fr' },
      },
      house,
    ),
  ).rejects.toThrow('returnAt');
});
