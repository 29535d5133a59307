import { isAt, shows } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';
import { giveIdentifier, signIn, signOut } from './support/sign-in.ts';

scenario(
  import.meta.filename,
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
