import { accessTokenOf, createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import supertest from 'supertest';
import { serveDocuments, type ServedDocuments } from './support/documents.ts';
import { downloadDossier } from './support/papers.ts';
import { keycloak } from './support/system.ts';

let documents: ServedDocuments;
let owner: TestCandidate;
let student: TestCandidate;

beforeAll(async () => {
  documents = await serveDocuments();
  owner = await createTestCandidate(keycloak);
  student = await createTestCandidate(keycloak);
});
afterAll(async () => {
  await documents.close();
  await owner.remove();
  await student.remove();
});

/** The text of the pages between the bookmark of the dossier's sections and the next one. */
async function sectionsOf(applicationId: string, token: string, query = ''): Promise<string> {
  const { read } = await downloadDossier(documents.baseUrl, { applicationId, token, query });
  const [, sections, next] = read.outline;
  expect(sections?.title).toMatch(/^Informations? (du|of the) dossier$/);
  return read.pages
    .slice((sections?.page ?? 0) - 1, (next?.page ?? Infinity) - 1)
    .map(({ text }) => text)
    .join(' ')
    .replace(/page \d+ \/ \d+/g, '')
    .replace(/\s+/g, ' ');
}

function write(method: 'patch' | 'post', path: string, values: object) {
  return supertest(documents.admissions.dossierUrl)
    [method](`/dossiers/me/${path}`)
    .auth(owner.token, { type: 'bearer' })
    .send({ values })
    .expect(method === 'post' ? 201 : 200);
}

/** As the guide's examples have it (§4). */
async function fillIn(): Promise<void> {
  const personal = {
    ...{ nationality: 'FR', ine: null, ineExemption: 'frenchBefore1995' as const },
    ...{ birthDate: '1976-02-01', birthPlace: null, phone: null, mobilePhone: '+33 6 12 34 56 78' },
  };
  expect(
    await documents.admissions.dossiers.saveSection(owner.number, 'personal', 0, personal),
  ).toBe(true);
  await write('patch', 'sections/address', {
    ...{ country: 'FR', line1: '5, rue Thomas Mann', postalCode: '75013' },
  });
  await write('patch', 'sections/baccalaureate', {
    ...{ year: 1994, series: 'A2', mention: 'assezBien', country: 'FR', departement: '67' },
  });
  await write('patch', 'sections/baccalaureate', { communeInsee: '67482' });
  await write('post', 'externalCurriculum', {
    ...{ year: 2006, country: 'FR', departement: '67', communeInsee: '67482' },
    ...{ schoolName: 'UNIVERSITE STRASBOURG 3', kind: 'universityDiploma' },
    ...{ title: 'L3 Communication', result: 'inProgress', mention: 'none' },
  });
  await write('post', 'internships', {
    ...{ year: 2010, duration: '3 semaines', hoursPerWeek: 5, employer: 'Journal DNA' },
    description: `Alimentation de la rubrique\n${'une ligne\n'.repeat(150)}la fin du descriptif`,
  });
  await write('post', 'workExperience', {
    ...{ year: 2014, title: 'Animateur', duration: 'Vacation 1 mois' },
    ...{ employer: 'Foire de Bordeaux', description: 'x'.repeat(120) },
  });
}

describe('the seven sections in « Télécharger mon dossier »', () => {
  it('are told to be empty while nobody has filled them in', async () => {
    const id = await documents.admissions.recordApplication(owner.number, {}, {});
    expect(await sectionsOf(id, owner.token)).toMatch(
      new RegExp(
        [
          ...['Informations perso. Aucune information.', 'Adresse Aucune information.'],
          'Baccalauréat ou titre d’accès à l’enseignement supérieur Aucune information.',
          'Cursus interne Le candidat n’a pas été inscrit à l’université.',
          ...['Cursus externe Aucune information.', 'Stages Aucune information.'],
          'Expériences pro. Aucune information.',
        ].join(' '),
      ),
    );
  });

  it('say what is given, what is missing, and what codes mean', async () => {
    await fillIn();
    const id = await documents.admissions.recordApplication(owner.number, {}, {});
    const french = await sectionsOf(id, owner.token);
    for (const fact of [
      'Nationalité France Pas d’INE Dernière inscription',
      'Date de naissance 1er février 1976 Téléphone portable +33 6 12 34 56 78',
      'Adresse 5, rue Thomas Mann Code postal 75013 Commune Paris Pays France',
      'Série du bac ou équivalence A2 - Lettres-langues Mention Assez Bien',
      // Its school is still to be given.
      'Etablissement Non renseigné Commune Strasbourg Département Bas-Rhin Pays France',
      "2006 – L3 Communication Formation Diplôme d'établissement universitaire",
      'Etablissement UNIVERSITE STRASBOURG 3 Commune Strasbourg Département Bas-Rhin',
      'Résultat En cours Mention Sans mention',
      '2010 – Journal DNA Durée 3 semaines Nombre d’heure/semaine 5',
      'Descriptif Alimentation de la rubrique une ligne une ligne',
      // Pages further on.
      'une ligne la fin du descriptif',
      '2014 – Animateur Employeur/organisme Foire de Bordeaux Durée Vacation 1 mois',
    ]) {
      expect(french).toContain(fact);
    }
    // A word that no line can hold is broken instead of running off the page.
    expect(french).toMatch(/Descriptif (x{48}- ){2}x/);
    expect(french).not.toContain('Lieu de naissance');
  });

  it('speak the language of the candidate, or the one that is asked for', async () => {
    const id = await documents.admissions.recordApplication(owner.number, {}, {});
    await documents.admissions.dossiers.change(owner.number, { language: 'en' });
    const english = await sectionsOf(id, owner.token);
    for (const fact of [
      'Information of the dossier',
      'Nationality France No INE Last enrolment at school',
      'Date of birth 1 February 1976',
      'A2 - Letters and languages Grade Good School Not given Town Strasbourg',
      'Kind of studies University diploma',
      'Result Under way Grade Without honours',
    ]) {
      expect(english).toContain(fact);
    }
    expect(english).not.toMatch(/Nationalité|Commune|Non renseigné|Assez Bien/);
    expect(await sectionsOf(id, owner.token, '?language=fr')).toContain('Mention Assez Bien');
  });

  it('are there for staff, without the e-mail address', async () => {
    const id = await documents.admissions.recordApplication(owner.number, {}, {});
    const token = await accessTokenOf(keycloak.KEYCLOAK_URL, 'gestionnaire');
    const theirs = await sectionsOf(id, token, '?language=fr');
    expect(theirs).toContain('2014 – Animateur');
    expect(theirs).not.toContain('@documents.example');
  });

  it("say of a student's that they are to come, then what the student records hold", async () => {
    const id = await documents.admissions.recordApplication(student.number, {}, {});
    const { dossiers } = documents.admissions;
    await dossiers.attachStudent(student.number, 'etu-test');
    const waiting = await sectionsOf(id, student.token);
    expect(waiting).toMatch(
      /Cursus interne Ces informations viendront des données de la scolarité/,
    );

    const file = await dossiers.findFile(student.number);
    if (file === undefined) throw new Error('The dossier is gone');
    const year = { year: 2024, programme: 'L2LEA', title: 'L2 LEA', result: 'obtained' as const };
    await dossiers.recordStudentFile(
      file,
      {
        ...{ lastName: 'Hicks', firstName: 'Ygrec', address: null, baccalaureate: null },
        personal: { ...file.sections.personal.values, nationality: 'BE', ine: '0123456789X' },
        internalCurriculum: [
          { ...year, mention: 'bien' },
          { ...year, year: 2025, title: 'L3 LEA', result: null, mention: null },
        ],
      },
      new Date(),
    );
    const filled = await sectionsOf(id, student.token);
    expect(filled).toContain('Nationalité Belgique INE 0123456789X');
    expect(filled).toContain('2024 – L2 LEA Code L2LEA Résultat Obtenu Mention Bien');
    expect(filled).toContain('2025 – L3 LEA Code L2LEA Cursus externe');
  });
});
