import { signInToApplication } from './support/application-pages.ts';
import { equal, isAt, sees, shows } from './support/deviation.ts';
import { disguisedProgram, empty, pdf } from './support/files.ts';
import { transmitted } from './support/lives.ts';
import { messagesOf, messageWith, sendButton, writeMessage } from './support/message-pages.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'what was typed and what arrived stay until the message is right, and it is sent once',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await transmitted(candidate, 'cinema');
    const { page } = await visit({ javaScript: false, width: 390 });
    await signInToApplication(page, PORTAL_URL, candidate, id);
    const messages = messagesOf(page);
    await sees(messages, '4000 caractères au plus.');

    await writeMessage(page, '   ');
    await sees(messages, "Écrivez votre message avant de l'envoyer.");
    const long = 'é'.repeat(4_007);
    await writeMessage(page, long, [
      pdf('relevé.pdf'),
      disguisedProgram('facture.pdf'),
      empty('vide.pdf'),
    ]);
    await isAt(page, `/applications/${id}`);
    await sees(messages, 'il y en a 7 de trop');
    await sees(messages, "facture.pdf : Ce fichier n'est ni un PDF, ni une image JPEG ou PNG.");
    await sees(messages, 'vide.pdf : Ce fichier est vide.');
    equal(await messages.getByRole('textbox').inputValue(), long, 'what was typed');
    await shows(messages.getByRole('checkbox', { name: /^relevé\.pdf/ }), 'the file that arrived');

    await writeMessage(page, 'Voici mon relevé.\nMerci.');
    await sees(messages, 'Votre message est envoyé.');
    await shows(
      messageWith(page, 'Voici mon relevé.').getByRole('link', { name: /relevé\.pdf/ }),
      'the attached file',
    );
    await page.goto(`${PORTAL_URL}/applications/${id}`);
    await messages.getByRole('textbox').fill('Encore une chose.');
    const key = await messages.locator('input[name="idempotencyKey"]').inputValue();
    await sendButton(page).click();
    await shows(messageWith(page, 'Encore une chose.'), 'the second message');
    // The same form once more, as « Back » and another click would send it.
    const again = await page.context().request.post(`${PORTAL_URL}/applications/${id}`, {
      multipart: { text: 'Encore une chose.', idempotencyKey: key },
      headers: { origin: PORTAL_URL },
    });
    equal(again.status(), 200, 'the answer to the form that was posted again');
    await page.reload();
    equal(await messages.getByRole('article').count(), 2, 'messages after all this');
  },
  { seconds: 150 },
);
