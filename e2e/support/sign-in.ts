import type { Page } from 'playwright-core';
import { isAt, shows } from './deviation.ts';

export const words = {
  fr: { user: 'Utilisateur', password: 'Mot de passe', submit: 'Connexion', out: 'Déconnexion' },
  en: { user: 'User', password: 'Password', submit: 'Sign in', out: 'Sign out' },
};

/** From the portal's sign-in page through Keycloak and back, as everybody signs in. */
export async function signIn(
  page: Page,
  portal: string,
  { identifier, password }: { identifier: string; password: string },
  language: 'fr' | 'en' = 'fr',
): Promise<void> {
  await page.goto(`${portal}/login`);
  await giveIdentifier(page, identifier, language);
  await givePassword(page, password, language);
}

/** The first step, on any page with the two doors. */
export async function giveIdentifier(
  page: Page,
  identifier: string,
  language: 'fr' | 'en' = 'fr',
): Promise<void> {
  const { user, submit } = words[language];
  await page.getByRole('textbox', { name: user }).fill(identifier);
  await page.getByRole('button', { name: submit, exact: true }).click();
}

/** The second step, on Keycloak's page, which knows the identifier already. */
export async function givePassword(
  page: Page,
  password: string,
  language: 'fr' | 'en' = 'fr',
): Promise<void> {
  const { password: field, submit, out } = words[language];
  const signedIn = page.getByRole('button', { name: out });
  const met = page.getByText(/patientez quelques minutes|wait a few minutes/);
  await isAt(page, /^\/realms\/admis\//);
  const give = async (): Promise<void> => {
    await page.getByLabel(field, { exact: true }).fill(password);
    await page.getByRole('button', { name: submit, exact: true }).click();
  };
  await give();
  await shows(signedIn.or(met).first(), 'an answer to the password');
  // Keycloak takes one sign-in of a person at a time, and two scenarios may come as the same member of staff.
  if (await met.isVisible()) await give();
  await shows(signedIn, 'somebody who is signed in');
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.fr.out }).click();
  await shows(page.getByText('Vous êtes déconnecté.'), '« Vous êtes déconnecté. »');
}
