import { answered, createApi } from './support/api.ts';
import {
  apply,
  detail,
  details,
  openProgramme,
  pieceRow,
  PROGRAMMES,
  REGISTERED,
  showsStatus,
} from './support/application-pages.ts';
import { sees, shows } from './support/deviation.ts';
import { apply as applyByHttp, PROGRAMME_IDS } from './support/lives.ts';
import { downloadedPdf } from './support/read-pdf.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { inWords, lastDayOf } from './support/staff-pages.ts';

/** Guide §5 b, word for word. */
const PIECES = [
  'Des lettres de recommandation de vos enseignants.',
  'La charte des candidatures dûment cochée et signée (à télécharger depuis votre candidature en ligne).',
  "La photocopie du dernier diplôme obtenu ou attestation de réussite permettant l'accès aux formations choisies (exemple : 1ère année de Licence pour une inscription en Licence 2, ...).",
  "La photocopie recto/verso de votre pièce d'identité (carte d'identité, passeport, ...).",
  "Le dossier de Validation des Acquis des Personnels et Professionnels (VAPP) si vous n'avez pas le niveau d'études requis pour la formation",
];

scenario(
  import.meta.filename,
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
