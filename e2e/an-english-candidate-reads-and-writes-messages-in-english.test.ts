import { sees } from './support/deviation.ts';
import { transmitted, write } from './support/lives.ts';
import { linkTo } from './support/mailbox.ts';
import { messagesOf, messageWith } from './support/message-pages.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'an English candidate reads and is told in English',
  async ({ people, visit, mailbox, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate('SMITH', 'en');
    const { id } = await transmitted(candidate, 'cinema');
    await write(people.staff('gestionnaire'), id, 'Good morning');
    const mail = await mailbox.waitFor(candidate.email, 'New message');
    expect(mail.text).not.toContain('Good morning');
    const { page } = await visit({ locale: 'en-GB', width: 390 });
    await page.goto(PORTAL_URL);
    await page.getByRole('button', { name: 'English' }).click();
    await sees(page, 'Apply to the university');
    await signIn(
      page,
      PORTAL_URL,
      { identifier: candidate.number, password: candidate.password },
      'en',
    );
    await page.goto(linkTo(mail, `/applications/${id}`));
    await sees(messageWith(page, 'Good morning'), 'New');
    await messagesOf(page).getByRole('textbox', { name: 'Your message' }).fill('Thank you.');
    await messagesOf(page).getByRole('button', { name: 'Send the message' }).click();
    await sees(messagesOf(page), 'Your message has been sent.');
    await sees(messageWith(page, 'Thank you.'), 'Paris time');
    await look(page, 'english');
  },
);
