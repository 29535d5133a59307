import { language } from '../src/language/language.ts';
import { renderMail } from '../src/render-mail.tsx';
import { institution, portalUrl, type Sample, sampleMails, samples, timeZone } from './samples.ts';

const house = { institution, portalUrl };

function render(mail: Sample, tongue: 'fr' | 'en') {
  return renderMail(
    {
      ...mail,
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

describe.each(samples)('%s', (_name, mail) => {
  it.each(language.options)('reads well in %s', async (tongue) => {
    const { subject, text } = await render(mail, tongue);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it.each(language.options)('has no gap, and no other language, in %s', async (tongue) => {
    const { subject, html, text } = await render(mail, tongue);
    expect(`${subject} ${text}`).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(withoutQuotes(`${subject} ${text}`)).not.toMatch(foreign[tongue]);
    expect(html).toContain(`lang="${tongue}"`);
  });

  it.each(language.options)('has one link to the portal in %s', async (tongue) => {
    const { html, text } = await render(mail, tongue);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.filter((href) => href.startsWith(portalUrl))).toHaveLength(1);
    expect(text).toContain(portalUrl);
  });

  it('keeps French punctuation on the line of its word', async () => {
    const { subject, text } = await render(mail, 'fr');
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

const opensReplyWindow = ['decisionFavourable', 'waitingListOffer', 'conditionsMet'] as const;

it.each(opensReplyWindow)('%s says by when to reply, where there is a date', async (template) => {
  const about = { applicationId: 'A', programmeTitle: 'P' };
  const at = '2026-06-15T22:00:00.000Z';
  const dated = await render({ template, data: { ...about, replyAt: at } }, 'en');
  expect(dated.text).toContain('Deadline: Monday 15 June 2026 at 11:59 pm, Paris time');
  expect(dated.text).toContain('Without an answer by then');
  const undated = await render({ template, data: { ...about, replyAt: null } }, 'en');
  expect(undated.text).not.toContain('Deadline');
  expect(undated.text).not.toContain('Without an answer');
});

it('a mail about several dates gives the first as its deadline, in whatever order they come', async () => {
  const conditions = [...sampleMails.decisionWithReserve.conditions].reverse();
  const { text } = await render(
    {
      template: 'decisionWithReserve',
      data: { ...sampleMails.decisionWithReserve, conditions },
    },
    'en',
  );
  expect(text).toContain('Deadline: Friday 10 July 2026 at 11:59 pm, Paris time');
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
