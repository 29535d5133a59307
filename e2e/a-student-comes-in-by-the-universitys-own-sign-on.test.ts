import { isAt, sees, showsNot } from './support/deviation.ts';
import { fillAndLeave, openSection, saved } from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';
import { comeIn, createDossier } from './support/student-pages.ts';

scenario(
  import.meta.filename,
  'through the ENT, « Créer votre dossier », and recognised: what the records know is filled in and closed',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    await page.goto(`${PORTAL_URL}/auth/start?door=ent`);
    await look(page, 'ent');
    await comeIn(page, PORTAL_URL, 'etu007');
    await look(page, 'create-dossier');
    await createDossier(page, PORTAL_URL);
    await sees(page, 'Gauthier');
    await sees(page, 'Gaëlle');
    await look(page, 'dossier');

    await openSection(page, PORTAL_URL, 'Informations perso.');
    await sees(page, 'contactez le bureau des inscriptions');
    await sees(page, '601076435NY');
    await sees(page, 'samedi 7 juillet 2007');
    await showsNot(page.getByLabel('Nationalité *'), 'a field for the nationality');
    // Another one than an earlier run left: what is the same is not saved again.
    const digits = String(Date.now()).slice(-8);
    await fillAndLeave(page, 'Téléphone portable', `06${digits}`);
    await saved(page, 'Téléphone portable');
    await look(page, 'personal');

    await openSection(page, PORTAL_URL, 'Adresse');
    await sees(page, "Si vous avez changé d'adresse, effectuez les mises à jour dans ces champs.");
    await fillAndLeave(page, "Complément d'adresse 1", `Bât ${digits}`);
    await saved(page, "Complément d'adresse 1");

    await openSection(page, PORTAL_URL, 'Baccalauréat');
    await sees(page, 'contactez le service scolarité de la composante (UFR) concernée');
    await sees(page, 'Lycée de démonstration de Rouen');
    await showsNot(page.getByLabel("Année d'obtention *"), 'a field for the year');
    await look(page, 'baccalaureate');

    await openSection(page, PORTAL_URL, 'Cursus interne');
    await sees(page, "Vous n'avez pas la possibilité de modifier ces informations.");
    await sees(page, 'Licence 1 Psychologie');
    await sees(page, 'les résultats et mentions sont peut-être absents');
    await sees(page, 'Saisissez-le dans « Cursus externe »');
    await look(page, 'internal-curriculum');

    await page.getByRole('button', { name: 'Déconnexion' }).click();
    await sees(page, 'Vous êtes déconnecté.');
    await page.goto(`${PORTAL_URL}/dossier`);
    await isAt(page, '/login');
    // The same door leads to the same dossier.
    await comeIn(page, PORTAL_URL, 'etu007');
    await isAt(page, '/applications');
    await openSection(page, PORTAL_URL, 'Cursus interne');
    await sees(page, 'Licence 1 Psychologie');
  },
  { seconds: 150 },
);
