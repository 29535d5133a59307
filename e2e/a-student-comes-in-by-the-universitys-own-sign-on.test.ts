import { isAt, sees, shows } from './support/deviation.ts';
import { PASSWORD } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
  'through the ENT and back, recognised, and told that there is no dossier yet',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    await page.goto(PORTAL_URL);
    await page.getByRole('link', { name: "Se connecter avec l'ENT" }).click();
    await isAt(page, /^\/realms\/ent\//);
    await look(page, 'ent');
    await page.getByLabel('Identifiant', { exact: true }).fill('etu007');
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Connexion' }).click();
    await shows(page.getByRole('button', { name: 'Déconnexion' }), 'a student who is signed in');
    await sees(page, "Votre dossier n'existe pas encore");
    await look(page, 'no-dossier');

    await page.getByRole('button', { name: 'Déconnexion' }).click();
    await sees(page, 'Vous êtes déconnecté.');
    await page.goto(`${PORTAL_URL}/dossier`);
    await isAt(page, '/login');
    await shows(page.getByRole('button', { name: 'Connexion' }), 'the doors again');
  },
);
