import { sees } from './support/deviation.ts';
import { transmitted } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'to another candidate an application and its files do not exist',
  async ({ people, visit, config: { PORTAL_URL, DOCUMENTS_URL }, look }) => {
    const owner = await people.candidate('MARTIN');
    const application = await transmitted(owner, 'cinema');
    const other = await people.candidate('DUPONT');
    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { identifier: other.number, password: other.password });

    const own = `${PORTAL_URL}/applications/${application.id}`;
    for (const path of ['', '/cancel', '/confirm', '/withdraw']) {
      const answer = await page.goto(`${own}${path}`);
      expect(answer?.status()).toBe(404);
      await sees(page, 'Page introuvable');
    }
    await look(page, 'not-found');
    const file = await page.goto(`${own}/pieces/IDENTITE/file`);
    expect(file?.status()).toBe(404);
    const upload = await context.request.post(`${own}/pieces/IDENTITE/upload`, {
      multipart: {
        file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
      },
      headers: { origin: PORTAL_URL },
    });
    expect(upload.status()).toBe(404);

    // The same answers as for what was never there.
    const never = await page.goto(`${PORTAL_URL}/applications/2026.L3-DROIT.AAAAAAAA`);
    expect(never?.status()).toBe(404);
    const { response } = await other.api.admissions.GET('/applications/{id}', {
      params: { path: { id: application.id } },
    });
    expect(response.status).toBe(404);

    // Nor for those who are not signed in.
    const stranger = await visit();
    await stranger.page.goto(own);
    expect(new URL(stranger.page.url()).pathname).toBe('/login');
    const open = await fetch(
      `${DOCUMENTS_URL}/applications/${application.id}/pieces/IDENTITE/file`,
    );
    expect(open.status).toBe(401);
  },
);
