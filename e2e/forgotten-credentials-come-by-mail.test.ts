import { sees } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'forgotten credentials come by mail, and the screen is the same for an address nobody has',
  async ({ people, mailbox, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    const screens: string[] = [];
    for (const email of ['personne@candidats.example', candidate.email]) {
      await page.goto(PORTAL_URL);
      await page.getByRole('link', { name: "J'ai oublié mes identifiants" }).click();
      await page.getByRole('textbox', { name: 'Adresse mail' }).fill(email);
      await page.getByRole('button', { name: 'Recevoir mes identifiants' }).click();
      await sees(page, 'Si un dossier correspond à cette adresse');
      screens.push(await page.getByRole('main').innerText());
    }
    expect(screens[0]).toBe(screens[1]);
    await look(page, 'credentials-sent');

    const mail = await mailbox.waitFor(candidate.email, 'Vos identifiants');
    expect(mail.subject).toContain(candidate.number);
    const link = mail.links.find((href) => new URL(href).pathname === '/account/reset') ?? '';
    const password = 'un tout autre mot de passe';
    await page.goto(link);
    await look(page, 'reset');
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByLabel('Confirmation du mot de passe').fill(password);
    await page.getByRole('button', { name: 'Changer mon mot de passe' }).click();
    await sees(page, 'Votre mot de passe est changé.');
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password });
    await page.goto(link);
    await sees(page, 'Ce lien a déjà servi');
  },
);
