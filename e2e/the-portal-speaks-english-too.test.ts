import type { Page } from 'playwright-core';
import { answered, createApi } from './support/api.ts';
import { equal, isAt, sees } from './support/deviation.ts';
import { choose, search } from './support/dossier-pages.ts';
import { pdf } from './support/files.ts';
import { createEnglishOnly } from './support/language.ts';
import { give, PROGRAMME_IDS } from './support/lives.ts';
import { linkTo } from './support/mailbox.ts';
import { newcomer, PASSWORD, type People } from './support/people.ts';
import { downloadedPdf } from './support/read-pdf.ts';
import { scenario, type Stage } from './support/scenario.ts';
import { givePassword } from './support/sign-in.ts';

/** As the demo campaign has them in English, and a file is handed in for each. */
const DOCUMENTS = [
  'Letters of recommendation from your teachers.',
  "The applicants' charter",
  'A copy of your latest degree',
  'A copy of both sides of your identity document',
];

type Play = Stage & { page: Page; isEnglish: (page: Page) => Promise<void> };

scenario(
  import.meta.filename,
  'a candidate goes all the way on a phone: account, dossier, application, documents, reply, papers',
  async (stage) => {
    const { visit, mailbox, people, config, look } = stage;
    const programme = answered(
      await createApi(config).catalogue.GET('/programmes/{id}', {
        params: { path: { id: PROGRAMME_IDS.cinema } },
      }),
    );
    const { programmes } = answered(await createApi(config).catalogue.GET('/programmes'));
    const { centre } = programme;
    const isEnglish = createEnglishOnly(programme, [
      ...programmes.map(({ title }) => title),
      ...[centre.name, ...centre.address],
    ]);
    const { page } = await visit({ width: 390, locale: 'en-GB' });
    const play = { ...stage, page, isEnglish };
    const email = await openAccount(play);
    await fillDossier(play);

    await page.goto(`${config.PORTAL_URL}/catalogue?unfold`);
    await isEnglish(page);
    await look(page, 'catalogue');
    await page.getByRole('link', { name: programme.title, exact: true }).click();
    await sees(page, 'Documents to prepare');
    await isEnglish(page);
    await look(page, 'programme');
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await isAt(page, /^\/applications\/.+/);
    await sees(page, 'Your application has been registered. An e-mail has just been sent to you.');
    await isEnglish(page);
    await mailbox.waitFor(email, 'Application registered');
    const id = new URL(page.url()).pathname.split('/')[2] ?? '';

    await handIn(play);
    await mailbox.waitFor(email, 'Application submitted');
    await admit(people, id);
    const news = await mailbox.waitFor(email, 'Favourable');
    expect(`${news.subject} ${news.text}`).not.toMatch(/\b(?:vous|votre|candidature|bonjour)\b/i);

    await page.reload();
    await sees(page, 'Your application was accepted: confirm it or withdraw.');
    await isEnglish(page);
    await page.getByRole('link', { name: 'Confirm my application' }).click();
    await sees(page, 'Do you confirm that you wish to register for this programme?');
    await isEnglish(page);
    await look(page, 'confirm');
    await page.getByRole('button', { name: 'Confirm my application' }).click();
    await sees(page, 'Your application is confirmed. An e-mail has just been sent to you.');
    await isEnglish(page);
    await look(page, 'application-confirmed');
    await keepPapers(page);

    await page.goto(`${config.PORTAL_URL}/applications`);
    await sees(page, 'My applications');
    await isEnglish(page);
    await page.getByRole('button', { name: 'Français' }).click();
    await sees(page, 'Mes candidatures');
    equal(await page.locator('html').getAttribute('lang'), 'fr', 'the language after « Français »');
  },
  { seconds: 240 },
);

/** @returns the e-mail address of the new candidate, who is signed in */
async function openAccount({ page, isEnglish, mailbox, config, look }: Play): Promise<string> {
  const person = newcomer('SMITH', 'Alex');
  await page.goto(config.PORTAL_URL);
  await page.getByRole('button', { name: 'English' }).click();
  await sees(page, 'Apply to the university');
  await isEnglish(page);
  await look(page, 'home');

  await page.getByRole('link', { name: 'Create your dossier' }).click();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('Last name').fill(person.lastName);
  await field('First name').fill(person.firstName);
  await field('E-mail address').fill(person.email);
  await isEnglish(page);
  await page.getByRole('button', { name: 'Create your dossier' }).click();
  await sees(page.getByRole('alert'), 'Enter your e-mail address a second time.');
  await isEnglish(page);
  await field('Confirm e-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Create your dossier' }).click();
  await sees(page, 'Your account has been created, please check your e-mails to validate it');
  await sees(page, /You have 5 days to validate your dossier, until .+ at 23:59, Paris time\./);
  await isEnglish(page);

  const mail = await mailbox.waitFor(person.email, 'Activate your account');
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/\b(?:vous|votre|compte|bonjour)\b/i);
  await page.goto(linkTo(mail, '/account/activate'));
  await isEnglish(page);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Confirm password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Validate my account' }).click();
  await sees(page, 'Your account is validated.');
  await isEnglish(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await isAt(page, /^\/realms\/admis\//);
  await isEnglish(page);
  await look(page, 'keycloak');
  await givePassword(page, PASSWORD, 'en');
  await sees(page, 'You have no application yet.');
  await isEnglish(page);
  return person.email;
}

async function fillDossier({ page, isEnglish, config, look }: Play): Promise<void> {
  const type = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(label, { exact: true }).blur();
  };
  const saved = (label: string) =>
    sees(
      page.locator('.saved-field').filter({ has: page.getByLabel(label, { exact: true }) }),
      'Saved',
    );
  const next = () => page.getByRole('button', { name: 'Next' }).click();

  await page.goto(`${config.PORTAL_URL}/dossier`);
  await sees(page, 'Complete “Personal details”.');
  await isEnglish(page);
  await look(page, 'dossier');
  await page.getByRole('link', { name: 'Complete it', exact: true }).click();
  await search(page, 'Nationality *', 'Ireland');
  await type('INE', '123');
  await sees(page, 'This INE is not valid: check the 11 characters, key included.');
  await isEnglish(page);
  await look(page, 'personal-details');
  await type('INE', '');
  await choose(page, 'No INE: why?', 'Foreign student never enrolled in France');
  await saved('No INE: why?');
  await next();
  await isAt(page, '/dossier/address');
  await search(page, 'Country *', 'Ireland');
  await sees(page, 'Fill in the 3 mandatory fields precisely');
  await type('Address *', '12 Main Street');
  await type('Town *', 'Cong');
  await saved('Town *');
  await isEnglish(page);
  await next();
  await isAt(page, '/dossier/baccalaureate');
  await type('Year obtained *', '2019');
  await choose(page, 'Series of the baccalaureate or equivalent *', 'Foreign diploma');
  await search(page, 'Country where obtained *', 'Ireland');
  await saved('Country where obtained *');
  await isEnglish(page);
  await page.goto(`${config.PORTAL_URL}/dossier/internal-curriculum`);
  await isEnglish(page);

  await page.goto(`${config.PORTAL_URL}/dossier/work-experience`);
  await page.getByRole('link', { name: 'Add work experience' }).click();
  await isAt(page, /\/new$/);
  await type('Year *', '2021');
  await type('Position *', 'Stage hand');
  await type('Duration *', '2 months');
  await type('Employer or organisation *', 'Abbey Theatre');
  await isEnglish(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await sees(page, '2021 – Stage hand');
  await isEnglish(page);
  await page.goto(`${config.PORTAL_URL}/dossier`);
  await sees(page, 'The mandatory sections are complete.');
  await isEnglish(page);
}

async function handIn({ page, isEnglish, look }: Play): Promise<void> {
  const row = (title: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3, name: title }) });
  for (const title of DOCUMENTS) {
    await row(title).getByLabel('File for: ').setInputFiles(pdf('document.pdf'));
    await row(title)
      .getByRole('button', { name: /^Hand in: / })
      .click();
    await sees(row(title), 'The document is handed in.');
  }
  await row('The file for the recognition')
    .getByRole('button', { name: 'not concerned by this document' })
    .click();
  await sees(page, 'All your documents are ready: submit your application.');
  await isEnglish(page);
  await look(page, 'application-ready');
  await page.getByRole('button', { name: 'Submit my application' }).click();
  await sees(page, 'Your application has been submitted. An e-mail has just been sent to you.');
  await isEnglish(page);
}

async function admit(people: People, id: string): Promise<void> {
  const manager = people.staff('gestionnaire');
  const { pieces } = await give(manager, id, { type: 'receive' });
  for (const { id: piece, status } of pieces) {
    if (status === 'submitted') await give(manager, id, { type: 'acceptPiece', piece });
  }
  await give(manager, id, { type: 'declareComplete' });
  const outcome = { status: 'favourable' as const };
  await give(people.staff('jury'), id, { type: 'enterDecision', outcome });
  await give(people.staff('president'), id, { type: 'validateDecision' });
}

async function keepPapers(page: Page): Promise<void> {
  const link = (name: string) => page.getByRole('link', { name });
  const dossier = await downloadedPdf(page, link('Download my dossier'));
  const words = dossier.pages.join(' ');
  for (const english of [
    ...['Information of the dossier', 'Nationality Ireland', 'Town Cong'],
    ...['2021 – Stage hand', 'Duration 2 months'],
  ]) {
    expect(words).toContain(english);
  }
  expect(words).not.toMatch(
    /Informations perso|Nationalité|Pièces justificatives|Statut du dossier/,
  );
  const letter = await downloadedPdf(page, link('Download letter of admission'));
  expect(letter.pages.join(' ')).toContain('Its decision is favourable: you may register');
}
