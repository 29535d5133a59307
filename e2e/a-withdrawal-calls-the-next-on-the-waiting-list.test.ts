import {
  detail,
  PROGRAMMES,
  showsStatus,
  signInToApplication,
} from './support/application-pages.ts';
import { answered, type Api } from './support/api.ts';
import { equal, sees, shows } from './support/deviation.ts';
import { complete, decided, freeSeats, give, PROGRAMME_IDS } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { until } from './support/until.ts';

const PROGRAMME = PROGRAMME_IDS.threeSeats;

async function findList(api: Api) {
  return answered(
    await api.admissions.GET('/waiting-lists/{programmeId}', {
      params: { path: { programmeId: PROGRAMME }, query: { pageSize: 200 } },
    }),
  );
}

/** A table as a spreadsheet saves it. */
function csv(...rows: [number: string, rank: number | string][]) {
  const lines = rows.map(([number, rank]) => `${number};${rank}`);
  const text = ['Numéro de dossier;Rang', ...lines].join('\r\n');
  return { name: 'classement.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

scenario(
  import.meta.filename,
  'a ranking is imported by one person and approved by another, the calls are opened, a seat is freed',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const manager = people.staff('gestionnaire');
    const president = people.staff('president');
    await freeSeats(manager, 'threeSeats');
    // Ranks are given once in a programme: below those of earlier scenarios.
    const { applications } = await findList(president);
    const last = Math.max(0, ...applications.map(({ rank }) => rank));

    const seated = [];
    for (const name of ['ADLER', 'BIHAN', 'CORRE']) {
      const candidate = await people.candidate(name);
      const { id } = await decided(people, candidate, 'threeSeats', { status: 'favourable' });
      seated.push({ ...candidate, id });
    }
    const waiting = [];
    for (const name of ['DUVAL', 'ESNAULT']) {
      const candidate = await people.candidate(name);
      const { id } = await complete(manager, candidate, 'threeSeats');
      waiting.push({ ...candidate, id });
    }
    const [first, second] = waiting;
    const [leaving, stays] = seated;
    if (!first || !second || !leaving || !stays) throw new Error('Five candidates were expected.');

    const { page: jury } = await visit();
    await signIn(jury, PORTAL_URL, { identifier: 'jury', password: PASSWORD });
    await jury.goto(`${PORTAL_URL}/ranking`);
    await shows(jury.getByRole('link', { name: PROGRAMMES.threeSeats }), 'the lists of the jury');
    await look(jury, 'rankings');
    await jury.getByRole('link', { name: PROGRAMMES.threeSeats }).click();
    await shows(jury.getByRole('heading', { name: 'Liste par rang' }), 'the ranking');
    const compare = async (file: ReturnType<typeof csv>) => {
      await jury.getByLabel('Fichier du classement').setInputFiles(file);
      await jury.getByRole('button', { name: 'Comparer' }).click();
    };
    await compare(csv([first.number, last + 1], [second.number, 'deux'], ['NOBODY12', last + 3]));
    await sees(jury, '2 lignes ont un problème');
    await sees(jury, "Le rang n'est pas un nombre entier à partir de 1.");
    await sees(jury, "Aucune candidature à cette formation n'a ce numéro de dossier.");
    await look(jury, 'ranking-with-problems');
    await compare(csv([first.number, last + 1], [second.number, last + 2]));
    await sees(jury, 'Lignes : 2, dont nouvelles : 2, en avance : 0');
    await look(jury, 'ranking-difference');
    await jury.getByRole('button', { name: 'Proposer ce classement' }).click();
    await sees(jury, 'Classement proposé. Il attend');
    await sees(jury, 'Une autre personne doit approuver ce que vous avez proposé.');
    await look(jury, 'ranking-proposed');

    const { page: chair } = await visit();
    await signIn(chair, PORTAL_URL, { identifier: 'president', password: PASSWORD });
    await chair.goto(`${PORTAL_URL}/ranking/${PROGRAMME}`);
    await chair.getByRole('link', { name: 'Approuver le classement' }).click();
    await sees(chair, 'Cette action est irréversible.');
    await look(chair, 'ranking-approve');
    await chair.getByRole('button', { name: 'Approuver le classement' }).click();
    await sees(chair, 'Classement approuvé');
    for (const { email } of waiting) {
      await mailbox.waitFor(email, 'Avis, liste complémentaire - Rang');
    }
    await until('both on the list', async () => {
      const { standing } = await findList(president);
      return standing?.waiting === 2 && standing.live === 3 ? standing : undefined;
    });
    await chair.reload();
    await look(chair, 'ranking-published');
    // Once opened, a list stays open: an earlier run may have done it.
    const { standing } = await findList(president);
    if (standing?.status === 'held') {
      await chair.getByRole('link', { name: 'Ouvrir les appels' }).click();
      await look(chair, 'open-the-calls');
      await chair.getByRole('button', { name: 'Ouvrir les appels' }).click();
      await sees(chair, 'Les appels sont ouverts');
    }

    const { page: waits } = await visit();
    await signInToApplication(waits, PORTAL_URL, second, second.id);
    await showsStatus(detail(waits, 'Décision'), `Avis : liste complémentaire - Rang ${last + 2}`);
    await sees(waits, "Votre candidature n'a pas été retenue sur liste principale.");
    await sees(waits, 'Ne contactez pas le gestionnaire de votre dossier pour avoir connaissance');
    await sees(waits, 'quand la personne encore inscrite avant vous');
    await look(waits, 'on-the-waiting-list');

    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, first, first.id);
    await sees(page, 'Vous êtes la prochaine personne appelée');

    const { page: leaves } = await visit();
    await signIn(leaves, PORTAL_URL, { identifier: leaving.number, password: leaving.password });
    await leaves.goto(`${PORTAL_URL}/applications/${leaving.id}/withdraw`);
    await leaves.getByRole('button', { name: 'Oui, me désister définitivement' }).click();
    await sees(leaves, 'Votre désistement est enregistré.');

    await mailbox.waitFor(first.email, 'Avis favorable, votre rang est atteint');
    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Avis favorable');
    await sees(page, "Une place s'est libérée : elle vous est proposée.");
    await shows(page.getByRole('link', { name: 'Confirmer ma candidature' }), 'the reply');
    await look(page, 'offered');
    await waits.reload();
    await sees(waits, 'Vous êtes la prochaine personne appelée');
    equal(
      await mailbox.count(second.email, 'Avis favorable, votre rang est atteint'),
      0,
      'offers to the second on the list',
    );
    await waits.getByRole('link', { name: 'Se désister' }).click();
    await sees(waits, 'votre place sur la liste complémentaire est perdue');
    await look(waits, 'leave-the-list');
    await waits.getByRole('button', { name: 'Oui, me désister définitivement' }).click();
    await sees(waits, 'Votre désistement est enregistré.');

    // A seat that nobody waits for: the manager is told.
    await give(manager, stays.id, { type: 'withdrawForCandidate', why: 'Appel téléphonique' });
    await until('an exhausted list', async () => {
      const list = await findList(president);
      return list.standing?.exhausted ? list : undefined;
    });
    const { page: desk } = await visit();
    await signIn(desk, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await sees(desk, 'La liste complémentaire est épuisée');
    await look(desk, 'alert');
  },
  { seconds: 300 },
);
