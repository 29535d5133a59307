import { sees } from './support/deviation.ts';
import { apply } from './support/lives.ts';
import { linkTo } from './support/mailbox.ts';
import { newcomer } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { givePassword, signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a candidate who has applied asks for another address, confirms it from there, and signs in with it',
  async ({ visit, people, mailbox, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const candidate = await people.candidate();
    // The one personal detail that an application does not lock (guide §4 g).
    await apply(candidate, 'cinema');
    const { email } = newcomer();
    const { number: identifier, password } = candidate;
    await signIn(page, PORTAL_URL, { identifier, password });
    await page.goto(`${PORTAL_URL}/dossier`);
    await page.getByRole('link', { name: 'Modifier mon adresse' }).click();
    await sees(page, `Votre adresse actuelle est ${candidate.email}.`);
    await look(page, 'ask');
    await page.getByLabel('Nouvelle adresse mail').fill(email);
    await page.getByLabel('Confirmation de la nouvelle adresse').fill('autre@candidats.example');
    await page.getByRole('button', { name: 'Recevoir le lien de validation' }).click();
    await sees(page, 'Les deux adresses mail ne sont pas identiques.');
    await look(page, 'mismatch');
    await page.getByLabel('Confirmation de la nouvelle adresse').fill(email);
    await page.getByRole('button', { name: 'Recevoir le lien de validation' }).click();
    await sees(page, 'Si cette adresse est libre, un lien de validation vient de lui être envoyé.');
    await look(page, 'asked');

    const mail = await mailbox.waitFor(email, 'Valider votre nouvelle adresse');
    const link = linkTo(mail, '/account/email/confirm');
    // A mail scanner that follows the link confirms nothing.
    expect((await fetch(link)).status).toBe(200);
    await page.goto(`${PORTAL_URL}/dossier`);
    await sees(page, candidate.email);

    await page.goto(link);
    await sees(page, `Les courriels du dossier ${identifier} arriveront à ${email}.`);
    await look(page, 'confirm');
    await page.getByRole('button', { name: 'Valider mon adresse' }).click();
    await sees(page, 'Votre adresse est validée.');
    await look(page, 'confirmed');
    await mailbox.waitFor(candidate.email, 'Votre adresse a changé');

    // The session has ended: the number is filled in already.
    await page.getByRole('button', { name: 'Connexion', exact: true }).click();
    await givePassword(page, password);
    await page.goto(`${PORTAL_URL}/dossier`);
    await sees(page, email);
    await page.goto(link);
    await sees(page, 'Cette adresse est déjà validée.');
    await look(page, 'used-link');
  },
  { seconds: 120 },
);
