import { createHmac } from 'node:crypto';
import { openNewAccount, sendNewAccount } from './support/account-pages.ts';
import { readActivationSecret } from './support/config.ts';
import { sees } from './support/deviation.ts';
import { linkTo } from './support/mailbox.ts';
import { newcomer } from './support/people.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
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
