import type { Page } from 'playwright-core';
import { sees } from './deviation.ts';
import type { Newcomer } from './people.ts';

/** The guide's sentence when an account was made, whether or not the address was free. */
export const ACCOUNT_CREATED =
  'Votre compte a été créé avec succès, veuillez consulter vos courriels pour le valider';

/** The guide's sentence for those who sign in before they have activated. */
export const NOT_ACTIVATED =
  "Connexion impossible. Votre compte n'a pas été validé, veuillez consulter vos courriels pour le valider";

/** « Créer votre dossier », from the home page. */
export async function openNewAccount(page: Page, portal: string): Promise<void> {
  await page.goto(portal);
  await page.getByRole('link', { name: 'Créer votre dossier' }).click();
  await sees(page, 'Confirmation Adresse Mail');
}

/** Fills the four fields in and sends them. */
export async function sendNewAccount(
  page: Page,
  { lastName, firstName, email }: Newcomer,
  emailConfirmation = email,
): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('Nom').fill(lastName);
  await field('Prénom').fill(firstName);
  await field('Adresse mail').fill(email);
  await field('Confirmation Adresse Mail').fill(emailConfirmation);
  await page.getByRole('button', { name: 'Créer votre dossier' }).click();
}

/** « J'ai perdu mon code d'activation », from the home page. */
export async function askForNewLink(page: Page, portal: string, identifier: string): Promise<void> {
  await page.goto(portal);
  await page.getByRole('link', { name: "J'ai perdu mon code d'activation" }).click();
  await page.getByRole('textbox', { name: 'Numéro de dossier ou adresse mail' }).fill(identifier);
  await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
  await sees(page, "un nouveau lien d'activation vient de lui être envoyé");
}

/** On the page of an activation link: chooses the password. */
export async function choosePassword(
  page: Page,
  password: string,
  confirmation = password,
): Promise<void> {
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByLabel('Confirmation du mot de passe').fill(confirmation);
  await page.getByRole('button', { name: 'Valider mon compte' }).click();
}
