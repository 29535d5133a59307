import { isAt, sees, shows } from './support/deviation.ts';
import { apply } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a candidate asks for the erasure of their data without JavaScript, is told why it waits, withdraws, and asks again',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { number, password } = candidate;
    const { programme } = await apply(candidate, 'cinema');
    const { page } = await visit({ javaScript: false });
    await signIn(page, PORTAL_URL, { identifier: number, password });
    await page.getByRole('contentinfo').getByRole('link', { name: 'Données personnelles' }).click();
    await page.getByRole('link', { name: 'ou les faire effacer' }).click();
    await page.getByRole('link', { name: 'Effacer mes données…' }).click();
    await sees(page, 'ATTENTION, cette action est irréversible !');
    await sees(page, "L'université doit encore garder vos données");
    await shows(page.getByRole('link', { name: programme.title }), 'the application that holds');

    await page.getByRole('button', { name: "Demander l'effacement" }).click();
    await sees(page.getByRole('alert'), 'Cochez la case');
    await page.getByRole('checkbox', { name: "J'ai compris" }).check();
    await page.getByRole('button', { name: "Demander l'effacement" }).click();
    await sees(page, "Votre demande d'effacement est enregistrée.");
    await sees(page, 'Votre demande attend');
    await page.getByRole('link', { name: 'Mes données' }).click();
    await page.getByRole('link', { name: "Voir ma demande d'effacement" }).click();

    await page.getByRole('button', { name: "Renoncer à l'effacement" }).click();
    await sees(page, 'Vous avez renoncé à l');
    await shows(page.getByRole('button', { name: "Demander l'effacement" }), 'the form again');

    const withScript = await visit();
    await signIn(withScript.page, PORTAL_URL, { identifier: number, password });
    await withScript.page.goto(`${PORTAL_URL}/privacy/my-data`);
    await look(withScript.page, 'my-data');
    await withScript.page.getByRole('link', { name: 'Effacer mes données…' }).click();
    await isAt(withScript.page, '/privacy/my-data/erasure');
    await withScript.page.getByRole('button', { name: "Demander l'effacement" }).click();
    await sees(withScript.page.getByRole('alert'), 'Cochez la case');
    await look(withScript.page, 'not-ticked');
    await withScript.page.getByRole('checkbox', { name: "J'ai compris" }).check();
    await withScript.page.getByRole('button', { name: "Demander l'effacement" }).click();
    await sees(withScript.page, 'Votre demande attend');
    await look(withScript.page, 'waiting');
  },
);
