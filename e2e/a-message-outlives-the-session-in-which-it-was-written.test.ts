import { signInToApplication } from './support/application-pages.ts';
import { equal, isAt, sees, shows } from './support/deviation.ts';
import { transmitted } from './support/lives.ts';
import { messagesOf, messageWith, QUESTION, sendButton } from './support/message-pages.ts';
import { scenario } from './support/scenario.ts';
import { giveIdentifier, givePassword } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a message outlives the session in which it was written',
  async ({ people, visit, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await transmitted(candidate, 'cinema');
    const { page, context } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await messagesOf(page).getByRole('textbox').pressSequentially(QUESTION);
    await context.clearCookies();
    await sendButton(page).click();
    await giveIdentifier(page, candidate.number);
    await givePassword(page, candidate.password);
    await isAt(page, `/applications/${id}`);
    await sees(messagesOf(page), 'Votre saisie est revenue');
    equal(await messagesOf(page).getByRole('textbox').inputValue(), QUESTION, 'what is back');
    await look(page, 'back-again');
    await sendButton(page).click();
    await sees(messagesOf(page), 'Votre message est envoyé.');
    await shows(messageWith(page, 'expire en juin'), 'the question');
    equal(await messagesOf(page).getByRole('textbox').inputValue(), '', 'what is left once sent');
    await page.reload();
    equal(
      await messagesOf(page).getByRole('textbox').inputValue(),
      '',
      'what a reload brings back',
    );
  },
);
