import type { Page } from 'playwright-core';
import { PROGRAMMES } from './support/application-pages.ts';
import { equal, isAt, sees } from './support/deviation.ts';
import { openSection } from './support/dossier-pages.ts';
import { apply } from './support/lives.ts';
import { PASSWORD, type Candidate } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';
import { signIn, signOut, words } from './support/sign-in.ts';
import { comeIn, createDossier, signInAtTheEnt } from './support/student-pages.ts';

const scenario = createScenarios(import.meta.filename);

/** « J'ai déjà un dossier », said by the first of these who has none yet: an earlier run may have given some one. */
async function sayOwnDossier(page: Page, portal: string, logins: string[]): Promise<string> {
  for (const login of logins) {
    await comeIn(page, portal, login);
    if (new URL(page.url()).pathname === '/account/student') {
      await page.getByRole('button', { name: "J'ai déjà un dossier" }).click();
      await isAt(page, /^\/realms\/admis\//);
      return login;
    }
    await signOut(page);
  }
  throw new Error(`all of ${logins.join(', ')} have a dossier: npm start -- --fresh`);
}

/** On Keycloak's page: signs in to the dossier, whose number nobody has told it. */
async function signInToDossier(page: Page, { number, password }: Candidate): Promise<void> {
  await page.getByRole('textbox', { name: words.fr.user }).fill(number);
  await page.getByLabel(words.fr.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.fr.submit, exact: true }).click();
}

/** From « Relier mon compte ENT » to the ENT and back. */
async function link(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Relier mon compte ENT' }).click();
  await sees(page, 'Relier votre compte ENT à ce dossier ?');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await signInAtTheEnt(page, login);
}

async function hasNumber(page: Page, portal: string, { number }: Candidate): Promise<void> {
  await page.goto(`${portal}/dossier`);
  const shown = page
    .locator('dt', { hasText: 'Numéro de dossier' })
    .locator('xpath=following-sibling::dd[1]');
  equal(await shown.innerText(), number, 'the number of the dossier');
}

/** Who leaves and comes in by the ENT finds the dossier with its application, and what student records hold. */
async function findsAllByTheEnt(page: Page, portal: string, candidate: Candidate, login: string) {
  await signOut(page);
  await comeIn(page, portal, login);
  await isAt(page, '/applications');
  await sees(page, PROGRAMMES.cinema);
  await hasNumber(page, portal, candidate);
  await sees(page, candidate.email);
  await openSection(page, portal, 'Cursus interne');
  await sees(page, "Vous n'avez pas la possibilité de modifier ces informations.");
  await sees(page, 'Licence 1');
}

scenario(
  'a candidate links their ENT account, and by that door comes to the same dossier and application',
  async ({ visit, people, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    await apply(candidate, 'cinema');
    // They have been at that door once before, and went away.
    const { page: before } = await visit();
    const login = await sayOwnDossier(before, PORTAL_URL, ['etu021', 'etu022', 'etu023']);
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: PASSWORD });
    await page.goto(`${PORTAL_URL}/dossier`);
    await page.getByRole('link', { name: 'Relier mon compte ENT' }).click();
    await sees(page, `pour relier ce compte au dossier ${candidate.number}`);
    await look(page, 'link');

    // Who turns back on the way finds everything as it was.
    await page.getByRole('button', { name: 'Relier mon compte ENT' }).click();
    await sees(page, 'Relier votre compte ENT à ce dossier ?');
    await look(page, 'agree');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await isAt(page, '/account/link');

    await link(page, login);
    await sees(
      page,
      `Votre compte ENT ${login} et votre numéro ${candidate.number} ouvrent le même dossier.`,
    );
    await look(page, 'linked');
    await mailbox.waitFor(
      candidate.email,
      `Votre compte ENT est relié : dossier ${candidate.number}`,
    );

    await findsAllByTheEnt(page, PORTAL_URL, candidate, login);
    // The other door still is one.
    await signOut(page);
    await signIn(page, PORTAL_URL, { identifier: candidate.email, password: PASSWORD });
    await hasNumber(page, PORTAL_URL, candidate);
  },
  { seconds: 150 },
);

scenario(
  'without JavaScript, a student at the ENT’s door says « J’ai déjà un dossier » and gets no second one',
  async ({ visit, people, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    await apply(candidate, 'cinema');
    const { page } = await visit({ javaScript: false, width: 390 });
    const login = await sayOwnDossier(page, PORTAL_URL, ['etu031', 'etu032', 'etu033']);
    await signInToDossier(page, candidate);
    // Their session at the ENT has ended: whoever goes no further leaves none behind.
    await link(page, login);
    await sees(
      page,
      `Votre compte ENT ${login} et votre numéro ${candidate.number} ouvrent le même dossier.`,
    );
    await findsAllByTheEnt(page, PORTAL_URL, candidate, login);
  },
  { seconds: 150 },
);

scenario(
  'two dossiers are never joined: who has one at the ENT’s door too is told whom to write to',
  async ({ visit, people, config: { PORTAL_URL }, look }) => {
    const login = 'etu041';
    const { page: other } = await visit();
    await comeIn(other, PORTAL_URL, login);
    await createDossier(other, PORTAL_URL);

    const candidate = await people.candidate();
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: PASSWORD });
    await page.goto(`${PORTAL_URL}/account/link`);
    await link(page, login);
    await sees(page, 'Rien n’a été relié');
    await sees(page, 'écrivez à candidatures@universite-demo.example');
    await look(page, 'refused');

    // They are still signed in to their own dossier, and nothing of it has changed.
    await page.goto(`${PORTAL_URL}/account/link`);
    await sees(page, `pour relier ce compte au dossier ${candidate.number}`);
    await hasNumber(page, PORTAL_URL, candidate);
  },
  { seconds: 120 },
);
