import type { Page } from 'playwright-core';
import { apply } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

/** Nothing smaller is compressed. */
const WORTH_COMPRESSING = 1024;

/** Of compressed JavaScript, for the first page that somebody opens. */
const BYTES_AT_MOST = 200_000;

scenario(
  import.meta.filename,
  'home, an application and the dossier each come with less than 200 kB of compressed JavaScript',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await apply(candidate, 'cinema');
    const { page: before, context } = await visit();
    await signIn(before, PORTAL_URL, { ...candidate, identifier: candidate.number });
    const session = await context.storageState();
    for (const path of ['/', `/applications/${id}`, '/dossier', '/dossier/baccalaureate']) {
      // Nothing of the visit before is in this one's cache; only the session is.
      const { page, context: fresh } = await visit();
      await fresh.addCookies(session.cookies);
      const scripts = await scriptsOf(page, `${PORTAL_URL}${path}`);
      const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
      process.stdout.write(
        `JavaScript of ${path.replace(id, '…')}: ${scripts.length} files, ${Math.round(bytes / 1000)} kB\n`,
      );
      expect(scripts.length).toBeGreaterThan(0);
      const plain = scripts.filter(({ encoding }) => encoding === undefined);
      expect(plain.filter((script) => script.bytes > WORTH_COMPRESSING)).toEqual([]);
      expect(bytes).toBeLessThan(BYTES_AT_MOST);
    }
  },
);

type Script = { url: string; bytes: number; encoding: string | undefined };

/** Every script that a page fetches until nothing more is on the way; bytes as they came. */
async function scriptsOf(page: Page, url: string): Promise<Script[]> {
  const scripts: Promise<Script>[] = [];
  page.on('requestfinished', (request) => {
    if (!/\.js$/.test(new URL(request.url()).pathname)) return;
    scripts.push(
      (async () => {
        const response = await request.response();
        const { responseBodySize } = await request.sizes();
        const encoding = await response?.headerValue('content-encoding');
        return { url: request.url(), bytes: responseBodySize, encoding: encoding ?? undefined };
      })(),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return Promise.all(scripts);
}
