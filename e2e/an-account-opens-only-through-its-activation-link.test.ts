import {
  ACCOUNT_CREATED,
  askForNewLink,
  choosePassword,
  NOT_ACTIVATED,
  openNewAccount,
  sendNewAccount,
} from './support/account-pages.ts';
import { sees } from './support/deviation.ts';
import { linkTo } from './support/mailbox.ts';
import { newcomer } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { giveIdentifier, givePassword } from './support/sign-in.ts';
import { dayFromToday, inWords } from './support/staff-pages.ts';

scenario(
  import.meta.filename,
  'before activation nobody signs in; a lost code kills the old link; the new one opens the account once',
  async ({ visit, mailbox, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const person = newcomer();
    const lastDay = inWords(dayFromToday(5));
    const fiveDays = `Vous disposez de 5 jours pour valider votre dossier, jusqu'au ${lastDay} à 23 h 59, heure de Paris. Au-delà de cette date, votre dossier est détruit.`;
    await openNewAccount(page, PORTAL_URL);
    await look(page, 'create');
    await sendNewAccount(page, person);
    await sees(page, ACCOUNT_CREATED);
    await sees(page, fiveDays);
    await look(page, 'created');
    const first = await mailbox.waitFor(person.email, 'Validez votre compte');
    expect(first.text).toContain(fiveDays);
    const number = /dossier ([A-Z0-9]{8})$/.exec(first.subject)?.[1] ?? '';
    expect(first.text).toContain(number);

    await page.goto(PORTAL_URL);
    await giveIdentifier(page, number);
    await sees(page, NOT_ACTIVATED);
    await look(page, 'not-activated');

    await askForNewLink(page, PORTAL_URL, person.email);
    await sees(page, 'La date est dans le courriel ; un nouveau lien ne la repousse pas.');
    await look(page, 'new-link-sent');
    const second = await mailbox.waitFor(person.email, 'Validez votre compte', 2);
    expect(second.text).toContain(fiveDays);
    await page.goto(linkTo(first, '/account/activate'));
    await sees(page, 'Un lien plus récent vous a été envoyé : celui-ci ne fonctionne plus.');
    await look(page, 'replaced-link');

    const link = linkTo(second, '/account/activate');
    // A mail scanner that follows the link activates nothing.
    expect((await fetch(link)).status).toBe(200);
    await page.goto(PORTAL_URL);
    await giveIdentifier(page, number);
    await sees(page, NOT_ACTIVATED);

    await page.goto(link);
    await look(page, 'choose-password');
    await choosePassword(page, person.password, 'pas le même mot de passe');
    await sees(page, 'Les deux mots de passe ne sont pas identiques.');
    await choosePassword(page, 'court');
    await sees(page, 'Le mot de passe doit avoir 12 caractères au moins.');
    await look(page, 'weak-password');
    await choosePassword(page, person.password);
    await sees(page, 'Votre compte est validé.');
    await look(page, 'activated');
    // The number is filled in already.
    await page.getByRole('button', { name: 'Connexion', exact: true }).click();
    await givePassword(page, person.password);
    await sees(page, "Vous n'avez pas encore de candidature.");

    await page.goto(link);
    await sees(page, 'Ce compte est déjà validé.');
    await look(page, 'used-link');
  },
  { seconds: 150 },
);
