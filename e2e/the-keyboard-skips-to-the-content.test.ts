import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'with the keyboard alone one skips to the content and goes on from there',
  async ({ visit, config: { PORTAL_URL } }) => {
    const { page } = await visit();
    await page.goto(PORTAL_URL);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inContent = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inContent).toBe(true);
  },
);
