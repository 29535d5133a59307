import { numberShown } from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';
import { comeIn, createDossier } from './support/student-pages.ts';

scenario(
  import.meta.filename,
  'without JavaScript, a student makes their dossier once, however often the button is pressed',
  async ({ visit, config: { PORTAL_URL } }) => {
    const { page, context } = await visit({ javaScript: false, width: 390 });
    await comeIn(page, PORTAL_URL, 'etu008');
    await createDossier(page, PORTAL_URL);
    const number = numberShown(page);
    const first = await number.innerText();
    const again = await context.request.post(`${PORTAL_URL}/account/student`, {
      headers: { origin: PORTAL_URL },
    });
    expect(again.ok()).toBe(true);
    await page.reload();
    expect(await number.innerText()).toBe(first);
  },
);
