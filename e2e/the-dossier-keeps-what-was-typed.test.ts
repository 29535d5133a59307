import type { Page } from 'playwright-core';
import { signedInCandidate } from './support/arrivals.ts';
import { isAt, sees, showsNot } from './support/deviation.ts';
import { expectValue, fillAndLeave, openSection, saved, stateOf } from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';
import { giveIdentifier, givePassword, signOut } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a save that failed can be tried again, and what was typed comes back after the session has ended',
  async ({ look, ...stage }) => {
    const { candidate, page, context } = await signedInCandidate(stage);
    const { PORTAL_URL } = stage.config;
    await openSection(page, PORTAL_URL, 'Adresse');
    await page.route('**/save', (route) => route.abort());
    await fillAndLeave(page, 'Adresse *', '5, rue Thomas Mann');
    await sees(stateOf(page, 'Adresse *'), 'Non enregistré');
    await look(page, 'failed');
    await page.unroute('**/save');
    await page.getByRole('button', { name: 'Réessayer : Adresse' }).click();
    await saved(page, 'Adresse *');

    await context.clearCookies();
    await fillAndLeave(page, "Complément d'adresse 1", 'Bât A des Grands Moulins');
    await sees(page, 'Votre session est terminée. Connectez-vous de nouveau.');
    await look(page, 'session-ended');
    await page.getByRole('link', { name: 'Se connecter de nouveau' }).click();
    await giveIdentifier(page, candidate.number);
    await givePassword(page, candidate.password);
    await isAt(page, '/dossier/address');
    await sees(page, 'Votre saisie est revenue');
    await expectValue(page, "Complément d'adresse 1", 'Bât A des Grands Moulins');
    await look(page, 'back-again');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page, "Complément d'adresse 1");
    await showsNot(page.getByText('Votre saisie est revenue'), 'the notice');
    expect(await keptIn(page)).toEqual([]);

    // A new row is saved as a whole: its fields are kept in the tab too, until somebody signs out.
    await page.goto(`${PORTAL_URL}/dossier/internships/new`);
    await page.getByLabel('Employeur/organisme *').fill('La Vinothèque');
    await page.reload();
    await sees(page, 'Votre saisie est revenue');
    await expectValue(page, 'Employeur/organisme *', 'La Vinothèque');
    expect(await keptIn(page)).toHaveLength(1);
    await signOut(page);
    expect(await keptIn(page)).toEqual([]);
  },
  { seconds: 120 },
);

/** What the tab keeps of what was typed. */
function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('admis')));
}
