import { equal, sees, shows } from './support/deviation.ts';
import { transmitted, write } from './support/lives.ts';
import { messagesOf, messageWith, writeMessage } from './support/message-pages.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a manager answers, or says that no answer is needed, with plain forms',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await transmitted(candidate, 'cinema');
    await write(candidate.api, id, 'Première question');
    const { page } = await visit({ javaScript: false });
    await signIn(page, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await page.goto(`${PORTAL_URL}/files/${id}`);
    await shows(
      page.getByRole('link', { name: 'Répondre à un message' }),
      'what the file waits for',
    );
    await writeMessage(page, 'Voici la réponse.');
    await shows(messageWith(page, 'Voici la réponse.'), 'the answer');
    equal(
      await page.getByRole('button', { name: 'Aucune réponse nécessaire' }).count(),
      0,
      'what is left to settle',
    );

    await write(candidate.api, id, 'Merci beaucoup');
    await page.reload();
    await page.getByRole('button', { name: 'Aucune réponse nécessaire' }).click();
    await sees(messagesOf(page), "Ces messages n'attendent plus de réponse.");
    await page.goto(`${PORTAL_URL}/inbox?q=${candidate.number}&type=answerMessage`);
    await sees(page, 'Aucun résultat');
  },
);
