import type { Page } from 'playwright-core';
import { PROGRAMMES } from './application-pages.ts';
import { isAt, sees, shows } from './deviation.ts';
import { hasNumber, openSection } from './dossier-pages.ts';
import { PASSWORD, type Candidate } from './people.ts';
import { signOut } from './sign-in.ts';

/** Guide §2 a and §3: through the ENT, whose own page asks for name and password. */
export async function comeIn(page: Page, portal: string, login: string): Promise<void> {
  await page.goto(portal);
  await sees(page, "Je suis étudiant à l'Université");
  await page.getByRole('link', { name: "Se connecter avec l'ENT" }).click();
  await signInAtTheEnt(page, login);
  await shows(page.getByRole('button', { name: 'Déconnexion' }), 'a student who is signed in');
}

/** On the ENT's own page. */
export async function signInAtTheEnt(page: Page, login: string): Promise<void> {
  await isAt(page, /^\/realms\/ent\//);
  await page.getByLabel('Identifiant', { exact: true }).fill(login);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Connexion' }).click();
}

/** « Vous devez ensuite « Créer votre dossier » »; an earlier run may have done it already. */
export async function createDossier(page: Page, portal: string): Promise<void> {
  if (new URL(page.url()).pathname === '/account/student') {
    await page.getByRole('button', { name: 'Créer votre dossier' }).click();
    await isAt(page, '/dossier');
    await sees(page, 'Votre dossier est créé.');
  }
  await page.goto(`${portal}/dossier`);
}

/** « J'ai déjà un dossier », said by the first of these who has none yet: an earlier run may have given some one. */
export async function sayOwnDossier(page: Page, portal: string, logins: string[]): Promise<string> {
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

/** From « Relier mon compte ENT » to the ENT and back. */
export async function linkEntAccount(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Relier mon compte ENT' }).click();
  await sees(page, 'Relier votre compte ENT à ce dossier ?');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await signInAtTheEnt(page, login);
}

/** Who leaves and comes in by the ENT finds the dossier with its application, and what student records hold. */
export async function findsAllByTheEnt(
  page: Page,
  portal: string,
  candidate: Candidate,
  login: string,
): Promise<void> {
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
