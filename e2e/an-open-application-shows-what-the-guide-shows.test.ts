import { randomUUID } from 'node:crypto';
import { answered, createApi } from './support/api.ts';
import {
  apply,
  cancel,
  conditionRow,
  declareNotConcerned,
  deposit,
  detail,
  details,
  openProgramme,
  pieceRow,
  PIECES as TITLES,
  PROGRAMMES,
  REGISTERED,
  showsStatus,
  transmit,
} from './support/application-pages.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import {
  apply as applyByHttp,
  examined,
  give,
  PROGRAMME_IDS,
  transmitted,
} from './support/lives.ts';
import { downloadedPdf } from './support/read-pdf.ts';
import { createScenarios } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { inWords, lastDayOf } from './support/staff-pages.ts';

const scenario = createScenarios(import.meta.filename);

/** Guide §5 b, word for word. */
const PIECES = [
  'Des lettres de recommandation de vos enseignants.',
  'La charte des candidatures dûment cochée et signée (à télécharger depuis votre candidature en ligne).',
  "La photocopie du dernier diplôme obtenu ou attestation de réussite permettant l'accès aux formations choisies (exemple : 1ère année de Licence pour une inscription en Licence 2, ...).",
  "La photocopie recto/verso de votre pièce d'identité (carte d'identité, passeport, ...).",
  "Le dossier de Validation des Acquis des Personnels et Professionnels (VAPP) si vous n'avez pas le niveau d'études requis pour la formation",
];

scenario(
  'from « Mes candidatures » to the summary, its dates, address, pieces, information and dossier (guide §5 a, b, d, f, g)',
  async ({ people, visit, mailbox, config, look }) => {
    const { PORTAL_URL } = config;
    const candidate = await people.candidate();
    const { number, password, email } = candidate;
    await applyByHttp(candidate, 'languages');
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: number, password });
    await page.getByRole('link', { name: 'Nouvelle candidature' }).click();
    await shows(
      page.getByRole('heading', { level: 1, name: 'Offre de formation' }),
      'the catalogue',
    );
    await sees(page, 'Filtre en cours : Aucun');
    await openProgramme(page, PORTAL_URL, PROGRAMMES.cinema);
    await sees(page, 'Dates de candidature');
    await sees(page, 'Dossier dématérialisé');
    await apply(page);
    await sees(page, REGISTERED);
    await mailbox.waitFor(email, `Candidature enregistrée : ${PROGRAMMES.cinema}`);

    await page.goto(`${PORTAL_URL}/applications`);
    for (const title of [PROGRAMMES.languages, PROGRAMMES.cinema]) {
      const card = page.getByRole('listitem').filter({ hasText: title });
      for (const fact of ['Date limite de retour', 'Statut du dossier', 'Décision']) {
        await sees(card, fact);
      }
      await showsStatus(card, 'En attente');
    }
    await look(page, 'my-applications');
    await page.getByRole('link', { name: `Ouvrir : ${PROGRAMMES.cinema}` }).click();
    await sees(page, `Récapitulatif de votre candidature – HICKS Ygrec (${number})`);
    await sees(details(page), PROGRAMMES.cinema);
    await showsStatus(detail(page, 'Statut du dossier'), 'En attente');
    await showsStatus(detail(page, 'Type de traitement'), 'Accès contrôlé');
    await showsStatus(detail(page, 'Décision'), 'En attente');
    const programme = answered(
      await createApi(config).catalogue.GET('/programmes/{id}', {
        params: { path: { id: PROGRAMME_IDS.cinema } },
      }),
    );
    const lastDay = inWords(lastDayOf(programme.dates.returnAt));
    const next = page.getByRole('region', { name: 'À faire maintenant' });
    await sees(next, 'Déposez vos pièces justificatives, puis transmettez votre candidature.');
    await sees(next, `${lastDay} à 23 h 59, heure de Paris`);
    const history = page.getByRole('region', { name: 'Suivi' }).getByRole('listitem');
    await sees(history, 'Candidature enregistrée');
    await sees(history, 'par vous');
    const dates = page.getByRole('region', { name: 'Dates utiles' });
    await sees(dates, 'Date limite de retour');
    await sees(dates, `${lastDay} à 23 h 59, heure de Paris`);
    await sees(dates, "Un conseil : n'attendez pas la dernière minute.");
    const contact = page.getByRole('region', { name: 'Adresse de contact' });
    for (const line of programme.centre.address) await sees(contact, line);
    await sees(contact, programme.centre.email);

    await page.getByRole('link', { name: 'Pièces justificatives' }).click();
    const titles = page
      .getByRole('region', { name: 'Pièces justificatives' })
      .getByRole('heading', { level: 3 });
    expect(await titles.allInnerTexts()).toEqual(PIECES);
    for (const piece of ['letters', 'charter', 'degree', 'identity', 'experience'] as const) {
      await showsStatus(pieceRow(page, piece), 'En attente');
    }
    const form = pieceRow(page, 'charter').getByRole('link', {
      name: /^Télécharger le formulaire/,
    });
    const answer = await page.request.get(
      new URL((await form.getAttribute('href')) ?? '', PORTAL_URL).href,
    );
    expect(answer.headers()['content-type']).toBe('application/pdf');
    await page.getByRole('link', { name: 'Informations complémentaires' }).click();
    const information = page.getByRole('region', { name: 'Informations complémentaires' });
    await sees(information, programme.information.fr);

    const dossier = await downloadedPdf(
      page,
      page.getByRole('link', { name: 'Télécharger mon dossier' }),
    );
    const words = dossier.pages.join(' ');
    for (const word of [number, PROGRAMMES.cinema, 'Informations perso.', 'Expériences pro.']) {
      expect(words).toContain(word);
    }
  },
  { seconds: 120 },
);

scenario(
  'who has not got the results yet is « non concerné », and is asked for the piece again once admitted (guide §5 e)',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { number, password, email } = candidate;
    const { id } = await applyByHttp(candidate, 'cinema');
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: number, password });
    await page.goto(`${PORTAL_URL}/applications/${id}`);
    const degree = pieceRow(page, 'degree');
    await sees(degree, 'Si vous êtes admis, cette pièce vous sera demandée à nouveau');
    await declareNotConcerned(page, 'degree');
    await degree.getByRole('button', { name: 'finalement, je suis concerné' }).click();
    await showsStatus(degree, 'En attente');
    await declareNotConcerned(page, 'degree');
    await showsNot(
      pieceRow(page, 'identity').getByRole('button', { name: 'non concerné par cette pièce' }),
      'a piece that everybody has to give, « non concerné »',
    );
    for (const piece of ['letters', 'charter', 'identity'] as const) {
      await deposit(page, piece, pdf(`${piece}.pdf`));
    }
    await declareNotConcerned(page, 'experience');
    await look(page, 'without-the-results');
    await transmit(page);
    await sees(page, 'Votre candidature a été transmise.');

    const path = { id };
    const handedOver = answered(
      await candidate.api.admissions.GET('/applications/{id}', { params: { path } }),
    );
    await examined(people.staff('gestionnaire'), handedOver);
    const outcome = { status: 'favourable' as const };
    await give(people.staff('jury'), id, { type: 'enterDecision', outcome });
    await give(people.staff('president'), id, { type: 'validateDecision' });
    const mail = await mailbox.waitFor(email, 'Avis favorable SOUS RESERVE');
    expect(mail.text).toContain('attestation de réussite');
    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Avis favorable SOUS RESERVE');
    await sees(conditionRow(page, TITLES.degree), 'En attente');
  },
  { seconds: 120 },
);

scenario(
  'an application is cancelled for good, but not once it is being dealt with (guide §5 c)',
  async ({ people, visit, mailbox, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { number, password, email } = candidate;
    const { id } = await transmitted(candidate, 'cinema');
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: number, password });
    await page.goto(`${PORTAL_URL}/applications/${id}`);
    await shows(page.getByRole('link', { name: 'Annuler la candidature' }), 'the way to cancel');
    const late = await page.context().newPage();
    await late.goto(`${PORTAL_URL}/applications/${id}/cancel`);
    await give(people.staff('gestionnaire'), id, { type: 'receive' });
    await page.reload();
    await showsStatus(detail(page, 'Statut du dossier'), 'Réceptionné');
    await showsNot(page.getByRole('link', { name: 'Annuler la candidature' }), 'a way to cancel');
    // A page that was opened before is refused too.
    await late.getByRole('button', { name: 'Oui, annuler la candidature' }).click();
    await sees(late, "Cette page n'était plus à jour");
    const { response } = await candidate.api.admissions.POST('/applications/{id}/commands', {
      params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
      body: { type: 'cancel' },
    });
    expect(response.status).toBe(409);

    const other = await applyByHttp(candidate, 'languages');
    await page.goto(`${PORTAL_URL}/applications/${other.id}`);
    await cancel(page);
    await mailbox.waitFor(email, `Candidature annulée : ${PROGRAMMES.languages}`);
    expect(await mailbox.count(email, `Candidature annulée : ${PROGRAMMES.cinema}`)).toBe(0);
    await showsNot(page.getByRole('button', { name: 'Transmettre ma candidature' }), 'a way on');
  },
);
