import { connectMongo } from '@admis/kit';
import { createCatalogueRepository } from '../src/data-access/catalogue-repository.ts';
import { campaignDefaults, programmeDefaults } from '../src/data-access/record-defaults.ts';
import { demoCampaign } from '../src/demo-campaign.ts';
import { findProgramme } from '../src/use-cases/find-programme.ts';
import { listProgrammes } from '../src/use-cases/list-programmes.ts';
import { seedDemoCampaign } from '../src/use-cases/seed-demo-campaign.ts';
import { config, openCatalogue, type OpenedCatalogue } from './support/system.ts';

const seedingInstant = '2026-03-10T09:00:00.000Z';
let catalogue: OpenedCatalogue;

beforeAll(async () => {
  catalogue = await openCatalogue();
  await seedDemoCampaign(catalogue.dependenciesAt(seedingInstant), 'Europe/Paris');
});
afterAll(() => catalogue.close());

const programmes = () => listProgrammes(catalogue.dependenciesAt(seedingInstant));
const programme = async (id: string) => {
  const found = await findProgramme(catalogue.dependenciesAt(seedingInstant), id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

it('is open from 30 days ago to 60 days ahead', async () => {
  const { campaigns } = demoCampaign('2026-03-10', 'Europe/Paris');
  expect(campaigns[0]).toMatchObject({ opensOn: '2026-02-08', closesOn: '2026-05-09' });
});

it('has at least twelve programmes in four disciplines and three levels', async () => {
  const found = await programmes();
  expect(found.length).toBeGreaterThanOrEqual(12);
  expect(new Set(found.map(({ discipline }) => discipline.id)).size).toBe(4);
  expect(new Set(found.map(({ level }) => level.id)).size).toBe(3);
});

it('has the programmes that the guide names', async () => {
  const titles = (await programmes()).map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining([
      'Master 2A Droit des Assurances P. Assurances et Personnes',
      'L1 LEA - Anglais/Allemand',
      'L3 Arts du spectacle - Etudes cinématographiques',
      'L1 Mathématiques/Informatique - double Licence',
    ]),
  );
});

it('has one programme not yet open, one closed, one of direct access, one of three seats with a list', async () => {
  const found = await programmes();
  const idsWhere = (test: (one: (typeof found)[number]) => boolean) =>
    found.filter(test).map(({ id }) => id);
  expect(idsWhere(({ state }) => state === 'notYetOpen')).toEqual(['M1-TRADUCTION']);
  expect(idsWhere(({ state }) => state === 'closed')).toEqual(['L3-LLCER-ESPAGNOL']);
  expect(idsWhere(({ treatment }) => treatment === 'direct')).toEqual(['L1-DROIT']);
  expect(idsWhere(({ capacity }) => capacity === 3)).toEqual(['M1-CINEMA']);
});

it("asks for exactly the guide's five pieces in L3 Arts du spectacle", async () => {
  const { pieces } = await programme('L3-ARTS-CINEMA');
  expect(pieces.map(({ title }) => title.fr)).toEqual([
    'Des lettres de recommandation de vos enseignants.',
    'La charte des candidatures dûment cochée et signée (à télécharger depuis votre candidature en ligne).',
    "La photocopie du dernier diplôme obtenu ou attestation de réussite permettant l'accès aux formations choisies (exemple : 1ère année de Licence pour une inscription en Licence 2, ...).",
    "La photocopie recto/verso de votre pièce d'identité (carte d'identité, passeport, ...).",
    "Le dossier de Validation des Acquis des Personnels et Professionnels (VAPP) si vous n'avez pas le niveau d'études requis pour la formation",
  ]);
  expect(pieces.find(({ id }) => id === 'CHARTE')?.blankForm).toBe('charte-candidatures');
});

it('lets those who have no results yet be not concerned, and asks for them again on admission', async () => {
  const idsOf = async (id: string, test: (piece: Piece) => boolean) =>
    (await programme(id)).pieces.filter(test).map((piece) => piece.id);
  type Piece = Awaited<ReturnType<typeof programme>>['pieces'][number];
  const allowed = (piece: Piece) => piece.notConcernedAllowed;
  const later = (piece: Piece) => piece.askedAgainOnAdmission;
  expect(await idsOf('L3-ARTS-CINEMA', allowed)).toEqual(['DIPLOME', 'VAPP']);
  expect(await idsOf('L3-ARTS-CINEMA', later)).toEqual(['DIPLOME']);
  expect(await idsOf('M2-DROIT-ASSUR', allowed)).toEqual(['DIPLOME', 'VAPP', 'RELEVE-S2']);
  expect(await idsOf('M2-DROIT-ASSUR', later)).toEqual(['DIPLOME', 'RELEVE-S2']);
});

it("lets transmit until the closing day, reply until 14 days after publication, and has the guide's reason", async () => {
  const { dates, refusalReasons } = await programme('M2-DROIT-ASSUR');
  expect(dates).toMatchObject({
    returnAt: dates.closesAt,
    publicationAt: null,
    replyAt: null,
    replyDays: 14,
  });
  expect(refusalReasons.map(({ label }) => label.fr)).toContain(
    'Votre projet professionnel est incompatible avec la formation demandée.',
  );
});

it('has two centres, each with its own commission, and both ways of reception', async () => {
  const all = await Promise.all((await programmes()).map(({ id }) => programme(id)));
  const owners = new Set(all.map(({ centre, commission }) => `${centre.id} ${commission.id}`));
  expect([...owners].sort()).toEqual(['CENTRE-DEMO COM-DEMO', 'CENTRE-SCIENCES COM-SCIENCES']);
  const receivedByHand = all.filter(({ reception }) => reception === 'manual');
  expect(receivedByHand.length).toBeGreaterThan(all.length / 2);
  expect(receivedByHand.length).toBeLessThan(all.length);
});

it('has one programme that hands complete files over by itself, and one that decides on incomplete ones', async () => {
  const all = await Promise.all((await programmes()).map(({ id }) => programme(id)));
  const idsWhere = (test: (one: (typeof all)[number]) => boolean) =>
    all.filter(test).map(({ id }) => id);
  expect(idsWhere(({ lateFiles }) => lateFiles === 'transmitIfComplete')).toEqual(['L3-INFO']);
  expect(idsWhere(({ decidesOnIncomplete }) => decidesOnIncomplete)).toEqual(['M1-PHYSIQUE']);
  expect(all.find(({ id }) => id === 'M1-CINEMA')).toMatchObject({ capacity: 3, overCall: 1 });
});

it('fills the records of an older release with what they lack', async () => {
  const other = await openCatalogue();
  try {
    const whole = demoCampaign('2026-03-10', 'Europe/Paris');
    await other.repository.insertMissing({
      ...whole,
      campaigns: whole.campaigns.map((record) => without(record, Object.keys(campaignDefaults))),
      programmes: whole.programmes.map((record) => without(record, Object.keys(programmeDefaults))),
    });
    await other.repository.fillMissing();
    expect(await other.repository.findCampaign('2026')).toEqual(whole.campaigns[0]);
    expect(await other.repository.findProgramme('2026', 'L3-DROIT')).toEqual(
      whole.programmes.find(({ code }) => code === 'L3-DROIT'),
    );
  } finally {
    await other.close();
  }
});

function without<T extends object>(record: T, fields: string[]): T {
  const left = Object.entries(record).filter(([field]) => !fields.includes(field));
  return Object.fromEntries(left) as T;
}

describe('seeding again', () => {
  it('changes nothing, even on another day', async () => {
    const before = await programmes();
    const later = catalogue.dependenciesAt('2026-03-20T09:00:00.000Z');
    expect(await seedDemoCampaign(later, 'Europe/Paris')).toBe(false);
    expect(await programmes()).toEqual(before);
  });

  it('makes one campaign when two services start at once', async () => {
    const other = await openCatalogue();
    try {
      const dependencies = other.dependenciesAt(seedingInstant);
      await Promise.all([
        seedDemoCampaign(dependencies, 'Europe/Paris'),
        seedDemoCampaign(dependencies, 'Europe/Paris'),
      ]);
      expect(await other.repository.findCampaigns()).toHaveLength(1);
      expect(await listProgrammes(dependencies)).toEqual(await programmes());
    } finally {
      await other.close();
    }
  });

  it('finishes a seeding that was broken off', async () => {
    const other = await openCatalogue();
    try {
      const whole = demoCampaign('2026-03-10', 'Europe/Paris');
      await other.repository.insertMissing({
        ...whole,
        campaigns: [],
        programmes: whole.programmes.slice(0, 4),
      });
      const dependencies = other.dependenciesAt(seedingInstant);
      expect(await seedDemoCampaign(dependencies, 'Europe/Paris')).toBe(true);
      expect(await listProgrammes(dependencies)).toEqual(await programmes());
    } finally {
      await other.close();
    }
  });
});

it('keeps a programme once per campaign, by a unique index', async () => {
  const database = `test-catalogue-index-${process.pid}`;
  const connection = await connectMongo({ uri: config.MONGODB_URI, database });
  try {
    createCatalogueRepository(connection);
    const programmesModel = connection.model('Programme');
    await programmesModel.createIndexes();
    const [first] = demoCampaign('2026-03-10', 'Europe/Paris').programmes;
    await programmesModel.create({ ...first });
    await expect(programmesModel.create({ ...first, _id: 'another' })).rejects.toMatchObject({
      code: 11000,
    });
  } finally {
    await connection.dropDatabase();
    await connection.close();
  }
});
