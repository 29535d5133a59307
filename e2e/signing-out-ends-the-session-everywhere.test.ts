import { isAt, sees, shows } from './support/deviation.ts';
import { PASSWORD } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';
import { giveIdentifier, signIn, signOut } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
  'after « Déconnexion » Keycloak asks for the password again, in every tab',
  async ({ people, visit, config: { PORTAL_URL, KEYCLOAK_URL }, look }) => {
    const candidate = await people.candidate();
    const { number: identifier, password } = candidate;
    const { page, context } = await visit();
    await page.goto(`${PORTAL_URL}/login`);
    await giveIdentifier(page, identifier);
    await isAt(page, /^\/realms\/admis\//);
    await look(page, 'keycloak');
    await signIn(page, PORTAL_URL, { identifier, password });

    const cookies = await context.cookies(PORTAL_URL);
    const session = cookies.find(({ name }) => name.endsWith('admis-session'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(session?.value).not.toContain(identifier);

    // While the session lasts Keycloak lets its person in without asking.
    const other = await context.newPage();
    await other.goto(`${PORTAL_URL}/auth/start?returnTo=/dossier`);
    await isAt(other, '/dossier');
    await look(other, 'dossier');

    await signOut(page);
    await look(page, 'signed-out');
    await other.goto(`${PORTAL_URL}/dossier`);
    await isAt(other, '/login');
    await other.goto(`${PORTAL_URL}/auth/start`);
    await isAt(other, /^\/realms\/admis\//);
    await shows(other.getByLabel('Mot de passe', { exact: true }), 'the question for the password');
    expect(new URL(other.url()).origin).toBe(new URL(KEYCLOAK_URL).origin);

    // A copy of the cookie from before is worth nothing once Keycloak has ended the session.
    await context.addCookies(session ? [session] : []);
    await page.goto(`${PORTAL_URL}/auth/start`);
    await isAt(page, /^\/realms\/admis\//);
  },
);

scenario(
  'a wrong password is refused, in words that do not tell whether the account exists',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    const said: string[] = [];
    for (const identifier of [candidate.email, 'personne@candidats.example']) {
      await page.goto(`${PORTAL_URL}/login`);
      await giveIdentifier(page, identifier);
      await page.getByLabel('Mot de passe', { exact: true }).fill(`${PASSWORD}-faux`);
      await page.getByRole('button', { name: 'Connexion', exact: true }).click();
      await sees(page, 'Connexion impossible : utilisateur ou mot de passe incorrect.');
      said.push((await page.getByText('Connexion impossible').first().textContent()) ?? '');
    }
    expect(said[0]).toBe(said[1]);
  },
);

scenario(
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
