import { ACCOUNT_CREATED, openNewAccount, sendNewAccount } from './support/account-pages.ts';
import { sees } from './support/deviation.ts';
import { newcomer } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
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
