import {
  conditionRow,
  depositForCondition,
  detail,
  PIECES,
  PROGRAMMES,
  showsStatus,
  signInToApplication,
} from './support/application-pages.ts';
import { isAt, sees, shows } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { complete, give } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import {
  dayFromToday,
  enterReserve,
  fulfilCondition,
  INTERVIEW,
  inWords,
  openFromInbox,
} from './support/staff-pages.ts';

scenario(
  import.meta.filename,
  'a file is sent back once and then accepted, an interview is held, and the reserve is lifted',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { id } = await complete(people.staff('gestionnaire'), candidate, 'cinema');
    const { number, email } = candidate;
    const programme = PROGRAMMES.cinema;

    const { page: jury } = await visit();
    await signIn(jury, PORTAL_URL, { identifier: 'jury', password: PASSWORD });
    await openFromInbox(jury, PORTAL_URL, { number, programme, task: 'Saisir une décision' });
    await jury.getByRole('link', { name: 'Avis favorable SOUS RESERVE' }).click();
    await jury.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await sees(jury.getByRole('alert'), 'Choisissez une pièce ou écrivez la condition.');
    await look(jury, 'decide-with-reserve');
    await jury.goto(`${PORTAL_URL}/files/${id}`);
    const dueOn = dayFromToday(20);
    await enterReserve(jury, [
      { piece: 'degree', dueOn },
      { title: INTERVIEW, file: false },
    ]);
    await look(jury, 'file-with-reserve-entered');
    await give(people.staff('president'), id, { type: 'validateDecision' });
    await mailbox.waitFor(email, `Avis favorable SOUS RESERVE : ${programme}`);

    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await showsStatus(detail(page, 'Décision'), 'Avis favorable SOUS RESERVE');
    await sees(page, 'La Commission pédagogique vous propose une inscription sous réserve');
    await sees(
      page,
      'Tant que vous ne produisez pas la/les pièces demandées, cette décision restera la même.',
    );
    await sees(page, 'déposez ce qui est demandé');
    const degree = conditionRow(page, PIECES.degree);
    await sees(degree, inWords(dueOn));
    await sees(conditionRow(page, INTERVIEW), "Vous n'avez pas de fichier à déposer");
    await look(page, 'application-with-reserve');
    await depositForCondition(page, PIECES.degree, pdf('diplome.pdf'));
    await showsStatus(degree, 'Transmise');
    await degree.getByRole('link', { name: /^Voir le fichier déposé pour : / }).click();
    await isAt(page, /\/conditions\//);
    await look(page, 'condition-preview');
    await page.goto(`${PORTAL_URL}/applications/${id}`);

    const { page: manager } = await visit();
    await signIn(manager, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await openFromInbox(manager, PORTAL_URL, { number, programme, task: 'Vérifier une condition' });
    await manager.getByRole('link', { name: `Voir le fichier : ${PIECES.degree}` }).click();
    await shows(manager.getByTitle('Fichier de la condition'), 'the file of the condition');
    await look(manager, 'condition-in-the-viewer');
    await manager.getByText(`Renvoyer le fichier (${PIECES.degree}`).click();
    await manager.getByLabel('Commentaire pour le candidat').fill('La page 2 manque.');
    await manager.getByRole('button', { name: 'Renvoyer le fichier' }).click();
    await sees(manager, 'Fichier renvoyé.');
    await mailbox.waitFor(email, `Document à remplacer : ${programme}`);

    await page.reload();
    await sees(degree, 'La page 2 manque.');
    await look(page, 'condition-sent-back');
    await depositForCondition(page, PIECES.degree, pdf('diplome entier.pdf'));

    await manager.reload();
    await manager.getByRole('link', { name: 'Condition non remplie' }).first().click();
    await sees(manager, 'devient aussitôt un avis défavorable');
    await look(manager, 'condition-not-met');
    await manager.getByRole('link', { name: 'Revenir au dossier sans rien faire' }).click();
    await fulfilCondition(manager, PIECES.degree, 'La décision reste sous réserve');
    await fulfilCondition(manager, INTERVIEW, 'Toutes les conditions sont remplies');
    await look(manager, 'conditions-met');
    await mailbox.waitFor(email, `Avis favorable, réserve levée : ${programme}`);

    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Avis favorable');
    await sees(
      page,
      "Toutes les conditions de la réserve sont remplies : l'avis est maintenant favorable.",
    );
    await shows(page.getByRole('link', { name: 'Confirmer ma candidature' }), 'the reply');
    await look(page, 'reserve-lifted');
  },
  { seconds: 240 },
);
