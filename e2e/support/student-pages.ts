import type { Page } from 'playwright-core';
import { isAt, sees, shows } from './deviation.ts';
import { PASSWORD } from './people.ts';

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
