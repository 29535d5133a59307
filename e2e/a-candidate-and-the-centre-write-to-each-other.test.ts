import { randomUUID } from 'node:crypto';
import { answered, type Api } from './support/api.ts';
import { equal, isAt, sees, shows, showsNot } from './support/deviation.ts';
import { disguisedProgram, jpeg, pdf, png } from './support/files.ts';
import { transmitted } from './support/lives.ts';
import { linkTo } from './support/mailbox.ts';
import { messagesOf, messageWith, sendButton, writeMessage } from './support/message-pages.ts';
import { PASSWORD } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';
import { giveIdentifier, givePassword, signIn } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);

const QUESTION = 'Bonjour,\n\nma carte d’identité expire en juin. Que dois-je faire ?';
const ANSWER = 'Bonjour, joignez le récépissé de renouvellement dès que vous l’avez.';

scenario(
  'a question with a file waits in the inbox, its answer is told by a mail and is new until it is read',
  async ({ people, visit, mailbox, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id, programme } = await transmitted(candidate, 'cinema');
    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: candidate.password });
    await page.goto(`${PORTAL_URL}/applications/${id}`);
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

scenario(
  'a message outlives the session in which it was written',
  async ({ people, visit, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await transmitted(candidate, 'cinema');
    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: candidate.password });
    await page.goto(`${PORTAL_URL}/applications/${id}`);
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

scenario(
  'a commission and other people have no part in what a candidate and their centre write',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await transmitted(candidate, 'cinema');
    const manager = people.staff('gestionnaire');
    await write(manager, id, 'Entre nous');
    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { identifier: 'jury', password: PASSWORD });
    await page.goto(`${PORTAL_URL}/files/${id}`);
    await shows(page.getByRole('heading', { name: 'Suivi' }), 'the file');
    expect(await page.content()).not.toContain('Entre nous');
    await showsNot(messagesOf(page), 'messages');
    const posted = await context.request.post(`${PORTAL_URL}/files/${id}`, {
      multipart: { text: 'De la commission', idempotencyKey: 'a-key-of-the-jury' },
      headers: { origin: PORTAL_URL },
    });
    expect(posted.status()).toBe(403);

    const other = await people.candidate();
    const stranger = await visit();
    await signIn(stranger.page, PORTAL_URL, { identifier: other.number, password: PASSWORD });
    const tried = await stranger.context.request.post(`${PORTAL_URL}/applications/${id}`, {
      multipart: { text: 'D’un autre', idempotencyKey: 'a-key-of-another' },
      headers: { origin: PORTAL_URL },
    });
    expect(tried.status()).toBe(404);
    const thread = await manager.admissions.GET('/applications/{id}/messages', {
      params: { path: { id } },
    });
    expect(thread.data?.messages.map(({ text }) => text)).toEqual(['Entre nous']);
  },
);

scenario(
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

async function write(api: Api, id: string, text: string): Promise<void> {
  answered(
    await api.admissions.POST('/applications/{id}/messages', {
      params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
      body: { text, files: [] },
    }),
  );
}
