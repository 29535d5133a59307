import type { Page } from 'playwright-core';
import { sees } from './support/deviation.ts';
import { apply } from './support/lives.ts';
import type { Candidate } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { words } from './support/sign-in.ts';
import { findsAllByTheEnt, linkEntAccount, sayOwnDossier } from './support/student-pages.ts';

/** On Keycloak's page: signs in to the dossier, whose number nobody has told it. */
async function signInToDossier(page: Page, { number, password }: Candidate): Promise<void> {
  await page.getByRole('textbox', { name: words.fr.user }).fill(number);
  await page.getByLabel(words.fr.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.fr.submit, exact: true }).click();
}

scenario(
  import.meta.filename,
  'without JavaScript, a student at the ENT’s door says « J’ai déjà un dossier » and gets no second one',
  async ({ visit, people, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    await apply(candidate, 'cinema');
    const { page } = await visit({ javaScript: false, width: 390 });
    const login = await sayOwnDossier(page, PORTAL_URL, ['etu031', 'etu032', 'etu033']);
    await signInToDossier(page, candidate);
    // Their session at the ENT has ended: whoever goes no further leaves none behind.
    await linkEntAccount(page, login);
    await sees(
      page,
      `Votre compte ENT ${login} et votre numéro ${candidate.number} ouvrent le même dossier.`,
    );
    await findsAllByTheEnt(page, PORTAL_URL, candidate, login);
  },
  { seconds: 150 },
);
