import type { Page } from 'playwright-core';
import { equal, isAt, sees, shows } from './support/deviation.ts';
import { apply } from './support/lives.ts';
import { linkTo } from './support/mailbox.ts';
import { newcomer, PASSWORD } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';
import { givePassword, signIn } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);

async function isEnglish(page: Page): Promise<void> {
  equal(await page.locator('html').getAttribute('lang'), 'en', `the language of ${page.url()}`);
}

scenario(
  'a candidate reads English on every page, on Keycloak’s and in the mails',
  async ({ visit, mailbox, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const person = newcomer('SMITH', 'Alex');
    await page.goto(PORTAL_URL);
    await page.getByRole('button', { name: 'English' }).click();
    await sees(page, 'Apply to the university');
    await isEnglish(page);
    await look(page, 'home');

    await page.getByRole('link', { name: 'Create your dossier' }).click();
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await field('Last name').fill(person.lastName);
    await field('First name').fill(person.firstName);
    await field('E-mail address').fill(person.email);
    await field('Confirm e-mail address').fill(person.email);
    await page.getByRole('button', { name: 'Create your dossier' }).click();
    await sees(page, 'Your account has been created, please check your e-mails to validate it');
    await isEnglish(page);

    const mail = await mailbox.waitFor(person.email, 'Activate your account');
    await page.goto(linkTo(mail, '/account/activate'));
    await isEnglish(page);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Confirm password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Validate my account' }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await isEnglish(page);
    await look(page, 'keycloak');
    await givePassword(page, PASSWORD, 'en');

    await page.goto(`${PORTAL_URL}/catalogue?unfold`);
    await isEnglish(page);
    await look(page, 'catalogue');
    await page.getByRole('link', { name: 'L3 Droit', exact: true }).click();
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await isAt(page, /^\/applications\/.+/);
    await isEnglish(page);
    await sees(page, 'Letters of recommendation from your teachers.');
    await look(page, 'application');
    await mailbox.waitFor(person.email, 'Application registered');
    await page.getByRole('button', { name: 'Français' }).click();
    await sees(page, 'Statut du dossier');
    equal(await page.locator('html').getAttribute('lang'), 'fr', 'the language after « Français »');
  },
  { seconds: 150 },
);

scenario(
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
    await isEnglish(page);
    await look(page, 'file');
  },
);
