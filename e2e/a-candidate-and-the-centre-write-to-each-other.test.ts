import { signInToApplication } from './support/application-pages.ts';
import { equal, isAt, sees, shows, showsNot } from './support/deviation.ts';
import { disguisedProgram, jpeg, pdf, png } from './support/files.ts';
import { transmitted } from './support/lives.ts';
import { linkTo } from './support/mailbox.ts';
import {
  messagesOf,
  messageWith,
  QUESTION,
  sendButton,
  writeMessage,
} from './support/message-pages.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

const ANSWER = 'Bonjour, joignez le récépissé de renouvellement dès que vous l’avez.';

scenario(
  import.meta.filename,
  'a question with a file waits in the inbox, its answer is told by a mail and is new until it is read',
  async ({ people, visit, mailbox, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id, programme } = await transmitted(candidate, 'cinema');
    const { page, context } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await sees(messagesOf(page), 'Aucun message pour le moment.');

    const messages = messagesOf(page);
    await messages.getByRole('textbox').fill('a'.repeat(3_950));
    await sees(messages, 'Il reste 50 caractères.');
    await messages.getByRole('textbox').fill('a'.repeat(4_001));
    await sees(messages, '1 caractère de trop.');
    await writeMessage(page, ' ', [disguisedProgram('carte.pdf'), png('plan.png')]);
    await sees(messages, "Écrivez votre message avant de l'envoyer.");
    await sees(messages, "carte.pdf : Ce fichier n'est ni un PDF, ni une image JPEG ou PNG.");
    await look(page, 'refused');
    await messages.getByRole('checkbox', { name: /^plan\.png/ }).uncheck();
    await messages.getByRole('textbox').fill(QUESTION);
    await messages
      .getByLabel('Joindre des fichiers (facultatif)')
      .setInputFiles([jpeg('carte.jpg'), pdf('attestation.pdf')]);
    await sendButton(page).dblclick();
    await sees(messages, 'Votre message est envoyé.');
    await shows(messageWith(page, 'expire en juin'), 'the question');
    equal(await messages.getByRole('article').count(), 1, 'messages after a double click');
    equal(await messages.getByRole('textbox').inputValue(), '', 'what is left in the form');
    await showsNot(messages.getByRole('link', { name: /plan/ }), 'a file that was unticked');
    equal(
      await messageWith(page, 'expire en juin').getByText(QUESTION, { exact: true }).innerText(),
      QUESTION,
      'the question with its line breaks',
    );
    await sees(messageWith(page, 'expire en juin'), 'heure de Paris');
    await look(page, 'question-sent');

    const staff = await visit();
    const desk = staff.page;
    await signIn(desk, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await desk.goto(`${PORTAL_URL}/inbox?q=${candidate.number}&type=answerMessage`);
    await look(desk, 'inbox');
    const row = desk.getByRole('row').filter({ hasText: candidate.number });
    await sees(row, 'Répondre à un message');
    await row.getByRole('link').click();
    await isAt(desk, `/files/${id}`);
    await sees(messageWith(desk, 'expire en juin'), 'Nouveau');
    const link = messageWith(desk, 'expire en juin').getByRole('link', { name: /carte\.jpg/ });
    const opened = await staff.context.request.get(
      PORTAL_URL + ((await link.getAttribute('href')) ?? ''),
    );
    equal(opened.headers()['content-type'], 'image/jpeg', 'the type of the attached file');
    await look(desk, 'file-of-staff');
    await desk.reload();
    await showsNot(messageWith(desk, 'expire en juin').getByText('Nouveau'), 'new a second time');

    await writeMessage(desk, ANSWER, [pdf('modèle de lettre.pdf')]);
    await sees(messagesOf(desk), 'Votre message est envoyé.');
    await desk.goto(`${PORTAL_URL}/inbox?q=${candidate.number}&type=answerMessage`);
    await sees(desk, 'Aucun résultat');

    const mail = await mailbox.waitFor(candidate.email, 'Nouveau message');
    expect(mail.text).toContain(programme.title);
    expect(mail.text).not.toContain('récépissé');
    await page.goto(`${PORTAL_URL}/applications`);
    await shows(page.getByRole('link', { name: '1 nouveau message' }), 'that there is an answer');
    await look(page, 'applications');
    const deepLink = linkTo(mail, `/applications/${id}`);
    expect(new URL(deepLink).hash).toBe('#messages');
    await page.goto(deepLink);
    await sees(messageWith(page, 'récépissé'), 'Nouveau');
    await sees(messageWith(page, 'récépissé'), 'Centre de candidature');
    expect(await messagesOf(page).innerText()).not.toMatch(/gestionnaire|Marchand/i);
    await look(page, 'answer-read');
    await page.goto(`${PORTAL_URL}/applications`);
    await sees(page, programme.title);
    await showsNot(page.getByRole('link', { name: '1 nouveau message' }), 'new once it is read');
    equal(await mailbox.count(candidate.email, 'Nouveau message'), 1, 'mails about one answer');

    const zip = await context.request.get(`${PORTAL_URL}/privacy/my-data.zip`);
    const holds = (await zip.body()).toString('latin1');
    for (const name of [`messages/${id}.json`, `messages/${id}/carte.jpg`]) {
      expect(holds).toContain(name);
    }
    const dossier = await context.request.get(`${PORTAL_URL}/applications/${id}/dossier.pdf`);
    expect(dossier.status()).toBe(200);
    expect((await dossier.body()).toString('latin1')).not.toContain('carte.jpg');
  },
  { seconds: 150 },
);
