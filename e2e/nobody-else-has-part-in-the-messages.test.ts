import { shows, showsNot } from './support/deviation.ts';
import { transmitted, write } from './support/lives.ts';
import { messagesOf } from './support/message-pages.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
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
