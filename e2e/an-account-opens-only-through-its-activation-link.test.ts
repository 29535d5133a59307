import { createHmac } from 'node:crypto';
import {
  ACCOUNT_CREATED,
  askForNewLink,
  choosePassword,
  NOT_ACTIVATED,
  openNewAccount,
  sendNewAccount,
} from './support/account-pages.ts';
import { readActivationSecret } from './support/config.ts';
import { sees } from './support/deviation.ts';
import { linkTo } from './support/mailbox.ts';
import { newcomer } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';
import { giveIdentifier, givePassword, signIn } from './support/sign-in.ts';
import { dayFromToday, inWords } from './support/staff-pages.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
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

scenario(
  'a forged or lapsed link opens nothing',
  async ({ visit, mailbox, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const person = newcomer();
    await openNewAccount(page, PORTAL_URL);
    await sendNewAccount(page, person);
    const mail = await mailbox.waitFor(person.email, 'Validez votre compte');
    const link = new URL(linkTo(mail, '/account/activate'));
    const [facts = '', signature = ''] = (link.searchParams.get('token') ?? '').split('.');

    const withFacts = (change: (parts: string[]) => string[]) => {
      const parts = Buffer.from(facts, 'base64url').toString().split('.');
      return Buffer.from(change(parts).join('.')).toString('base64url');
    };
    const open = async (token: string) => {
      link.searchParams.set('token', token);
      await page.goto(link.href);
    };

    await open(
      `${withFacts(([number = '', generation = '']) => [number, generation, '9999999999999'])}.${signature}`,
    );
    await sees(page, "Ce lien n'est pas valable : il est peut-être incomplet.");
    await look(page, 'forged-link');
    await open('nothing');
    await sees(page, "Ce lien n'est pas valable : il est peut-être incomplet.");

    // What a link is after five days: signed by the portal, for an account that is gone.
    const lapsed = Buffer.from(`AAAAAAAA.1.${Date.now() - 1000}`);
    const signed = createHmac('sha256', readActivationSecret())
      .update(`activation.${lapsed.toString()}`)
      .digest('base64url');
    await open(`${lapsed.toString('base64url')}.${signed}`);
    await sees(
      page,
      'Les 5 jours pour valider le compte sont passés : le compte et ses données ont été détruits.',
    );
    await look(page, 'lapsed-link');
  },
);

scenario(
  'an e-mail already used gets the same screen, and its owner a mail',
  async ({ visit, mailbox, people, config: { PORTAL_URL } }) => {
    const owner = await people.candidate();
    const { page } = await visit();
    const screenFor = async (email: string) => {
      await openNewAccount(page, PORTAL_URL);
      await sendNewAccount(page, { ...newcomer('MARTIN', 'Camille'), email });
      await sees(page, ACCOUNT_CREATED);
      return page.getByRole('main').innerText();
    };
    expect(await screenFor(owner.email)).toBe(await screenFor(newcomer().email));

    const mail = await mailbox.waitFor(owner.email, 'Vous avez déjà un dossier de candidature');
    expect(mail.text).not.toContain('MARTIN');
    expect(await mailbox.count(owner.email, 'Validez votre compte')).toBe(1);
    await signIn(page, PORTAL_URL, { identifier: owner.email, password: owner.password });
  },
);

scenario(
  'an invalid address or a confirmation that differs is told at its field',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const person = newcomer();
    await openNewAccount(page, PORTAL_URL);
    await sendNewAccount(page, { ...person, email: 'ygrec.hicks' });
    const alert = page.getByRole('alert');
    await sees(alert, "Cette adresse mail n'est pas valide. Exemple : nom@fournisseur.fr");
    await look(page, 'invalid-address');

    await sendNewAccount(page, person, `x${person.email}`);
    await sees(alert, 'Les deux adresses mail ne sont pas identiques.');
    await look(page, 'mismatch');
    // The point leads to its field, and what was typed is still there.
    await alert.getByRole('link').click();
    const confirmation = page.getByRole('textbox', { name: 'Confirmation Adresse Mail' });
    expect(await confirmation.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await confirmation.inputValue()).toBe(`x${person.email}`);

    await sendNewAccount(page, { ...person, lastName: '', firstName: '', email: '' });
    for (const point of [
      'Saisissez votre nom.',
      'Saisissez votre prénom.',
      'Saisissez votre adresse mail.',
    ]) {
      await sees(alert, point);
    }
  },
);
