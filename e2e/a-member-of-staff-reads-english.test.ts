import { equal, shows } from './support/deviation.ts';
import { apply } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a member of staff reads English',
  async ({ visit, people, config: { PORTAL_URL }, look }) => {
    const application = await apply(await people.candidate('SMITH', 'en'), 'cinema');
    const { page } = await visit();
    await page.goto(`${PORTAL_URL}/login`);
    await page.getByRole('button', { name: 'English' }).click();
    await signIn(page, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD }, 'en');
    await shows(page.getByRole('heading', { level: 1, name: 'Tasks' }), 'the inbox');
    await look(page, 'inbox');
    await page.goto(`${PORTAL_URL}/files/${application.id}`);
    equal(await page.locator('html').getAttribute('lang'), 'en', 'the language of the file');
    await look(page, 'file');
  },
);
