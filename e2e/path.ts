import type { Page } from 'playwright-core';
import { z } from 'zod';
import {
  ACCOUNT_CREATED,
  askForNewLink,
  choosePassword,
  NOT_ACTIVATED,
  openNewAccount,
  sendNewAccount,
} from './support/account-pages.ts';
import {
  apply,
  cancel,
  declareNotConcerned,
  deposit,
  detail,
  openProgramme,
  OUTSIDE,
  pieceRow,
  PROGRAMMES,
  REGISTERED,
  showsStatus,
  transmit,
  type PieceName,
} from './support/application-pages.ts';
import type { Visitor } from './support/browser.ts';
import type { Config } from './support/config.ts';
import { equal, sees, shows } from './support/deviation.ts';
import { jpeg, pdf } from './support/files.ts';
import type { Look } from './support/look.ts';
import { linkTo, type Mailbox } from './support/mailbox.ts';
import { newcomer, PASSWORD, type Newcomer, type StaffName } from './support/people.ts';
import { giveIdentifier, givePassword, signIn, signOut } from './support/sign-in.ts';
import {
  acceptPiece,
  dayFromToday,
  declareComplete,
  declareIncomplete,
  enterFavourable,
  enterUnfavourable,
  inWords,
  openFromInbox,
  openPiece,
  readsFile,
  receive,
  refusePiece,
  validateDecision,
} from './support/staff-pages.ts';
import { until } from './support/until.ts';

/** Who plays and who watches: the browser test looks at every page, the demo tells every event. */
export type Play = {
  config: Config;
  mailbox: Mailbox;
  visit: () => Promise<Visitor>;
  look: Look;
  /** One event, in words. */
  tell: (who: string, what: string) => void;
};

const TRANSMITTED = 'Votre candidature a été transmise. Un mail vient de vous être envoyé.';
const GIVEN: PieceName[] = ['letters', 'charter', 'degree', 'identity'];
const REASON = 'Votre projet professionnel est incompatible avec la formation demandée.';
const COMMENT = 'La pièce est illisible, merci de nous la renvoyer.';

/** From the first visit to a confirmed admission, and what else can become of an application. */
export async function playPath(play: Play): Promise<void> {
  const { page } = await play.visit();
  const person = newcomer();
  const number = await openDossier(play, page, person);
  const applicant: Applicant = { page, number, email: person.email };

  await findProgrammeClosed(play, applicant);
  const admitted = await applyTo(play, applicant, 'insurance');
  await handIn(play, applicant, [...GIVEN, 'results']);
  const manager = await staff(play, 'gestionnaire');
  await sendBack(play, applicant, manager);
  await handInAgain(play, applicant, admitted);
  await findComplete(play, applicant, manager);
  const jury = await staff(play, 'jury');
  const president = await staff(play, 'president');
  await admit(play, applicant, { jury, president });
  await confirm(play, applicant, admitted);

  const refused = await applyTo(play, applicant, 'law');
  await handIn(play, applicant, GIVEN);
  await refuse(play, applicant, { manager, jury, president, id: refused });

  const cancelled = await applyTo(play, applicant, 'languages');
  await cancelIt(play, applicant);
  await isSeenByOps(play, [
    [admitted, { FileStatus: 'complete', Decision: 'favourable', Reply: 'confirmed' }],
    [refused, { FileStatus: 'complete', Decision: 'unfavourable' }],
    [cancelled, { FileStatus: 'awaiting', Decision: 'pending' }],
  ]);
  await page.goto(`${play.config.PORTAL_URL}/applications`);
  await play.look(page, 'my-applications');
  await signOut(page);
  play.tell(number, 'signs out, at Keycloak too');
}

type Applicant = { page: Page; number: string; email: string };

async function openDossier(
  { config: { PORTAL_URL }, mailbox, look, tell }: Play,
  page: Page,
  person: Newcomer,
): Promise<string> {
  await page.goto(PORTAL_URL);
  await look(page, 'home');
  await openNewAccount(page, PORTAL_URL);
  await look(page, 'new-account');
  await sendNewAccount(page, person);
  await sees(page, ACCOUNT_CREATED);
  await look(page, 'account-created');
  tell('newcomer', `« Créer votre dossier » as ${person.email}: « ${ACCOUNT_CREATED} »`);

  const first = await mailbox.waitFor(person.email, 'Validez votre compte');
  const number = /dossier ([A-Z0-9]{8})$/.exec(first.subject)?.[1] ?? '';
  tell('mail', `« ${first.subject} », with the activation link`);

  await page.goto(PORTAL_URL);
  await giveIdentifier(page, number);
  await sees(page, NOT_ACTIVATED);
  tell(number, `signs in too early: « ${NOT_ACTIVATED} »`);

  await askForNewLink(page, PORTAL_URL, number);
  const second = await mailbox.waitFor(person.email, 'Validez votre compte', 2);
  await page.goto(linkTo(first, '/account/activate'));
  await sees(page, 'Un lien plus récent vous a été envoyé : celui-ci ne fonctionne plus.');
  tell(number, "« J'ai perdu mon code d'activation »: a new link by mail, the old one is dead");

  await page.goto(linkTo(second, '/account/activate'));
  await look(page, 'activation');
  await choosePassword(page, person.password);
  await sees(page, 'Votre compte est validé.');
  tell(number, 'activates the account and chooses a password');
  await page.getByRole('button', { name: 'Connexion', exact: true }).click();
  await givePassword(page, person.password);
  await sees(page, "Vous n'avez pas encore de candidature.");
  await look(page, 'no-application');
  tell(number, 'signs in through Keycloak');
  return number;
}

async function findProgrammeClosed(
  { config: { PORTAL_URL }, look, tell }: Play,
  { page, number }: Applicant,
): Promise<void> {
  await openProgramme(page, PORTAL_URL, PROGRAMMES.closed);
  await sees(page, OUTSIDE);
  await look(page, 'closed-programme');
  tell(number, `« ${PROGRAMMES.closed} »: « ${OUTSIDE} »`);
}

async function applyTo(
  { config: { PORTAL_URL }, mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
  programme: 'insurance' | 'law' | 'languages',
): Promise<string> {
  const title = PROGRAMMES[programme];
  await openProgramme(page, PORTAL_URL, title);
  if (programme === 'insurance') await look(page, 'programme');
  const id = await apply(page);
  await sees(page, REGISTERED);
  await showsStatus(detail(page, 'Statut du dossier'), 'En attente');
  await showsStatus(detail(page, 'Décision'), 'En attente');
  await sees(page, 'Date limite de retour');
  if (programme === 'insurance') await look(page, 'application-new');
  tell(number, `applies to « ${title} »: « ${REGISTERED} »`);
  const mail = await mailbox.waitFor(email, `Candidature enregistrée : ${title}`);
  tell('mail', `« ${mail.subject} »`);
  return id;
}

async function handIn(
  { mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
  pieces: PieceName[],
): Promise<void> {
  for (const piece of pieces) await deposit(page, piece, pdf(`${piece}.pdf`));
  await declareNotConcerned(page, 'experience');
  tell(number, `deposits ${pieces.length} PDF files and is « non concerné » by one piece`);
  if (pieces.includes('results')) await look(page, 'application-ready');
  await transmit(page);
  await sees(page, TRANSMITTED);
  for (const piece of pieces) await showsStatus(pieceRow(page, piece), 'Transmise');
  if (pieces.includes('results')) await look(page, 'application-transmitted');
  tell(number, `« Transmettre ma candidature »: « ${TRANSMITTED} »`);
  const mail = await mailbox.waitFor(email, 'Candidature transmise');
  tell('mail', `« ${mail.subject} »`);
}

async function staff({ config, visit, tell }: Play, name: StaffName): Promise<Page> {
  const { page } = await visit();
  await signIn(page, config.PORTAL_URL, { identifier: name, password: PASSWORD });
  await shows(page.getByRole('heading', { level: 1, name: 'Tâches' }), 'the inbox');
  tell(name, 'signs in and sees the inbox');
  return page;
}

async function sendBack(
  { config: { PORTAL_URL }, mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
  manager: Page,
): Promise<void> {
  const programme = PROGRAMMES.insurance;
  await openFromInbox(manager, PORTAL_URL, { number, programme, task: 'Réceptionner' });
  await look(manager, 'file-to-receive');
  await receive(manager);
  tell('gestionnaire', `finds ${number} in the inbox and receives the file`);
  const received = await mailbox.waitFor(email, `Dossier réceptionné : ${programme}`);
  tell('mail', `« ${received.subject} »`);

  for (const piece of ['letters', 'charter', 'degree', 'results'] as const) {
    await openPiece(manager, piece);
    await readsFile(manager, 'application/pdf');
    await acceptPiece(manager, piece);
  }
  tell('gestionnaire', 'opens and accepts four pieces');
  const dueOn = dayFromToday(10);
  await refusePiece(manager, 'identity', { comment: COMMENT, dueOn });
  await look(manager, 'file-piece-refused');
  tell('gestionnaire', `refuses the identity document: « ${COMMENT} », due on ${dueOn}`);
  await declareIncomplete(manager);
  await look(manager, 'file-incomplete');
  const mail = await mailbox.waitFor(email, `Dossier incomplet : ${programme}`);
  equal(mail.text.includes(COMMENT), true, 'the comment in the mail « Dossier incomplet »');
  tell('mail', `« ${mail.subject} », with the piece, the comment and the date`);

  await page.reload();
  await showsStatus(detail(page, 'Statut du dossier'), 'Incomplet');
  const row = pieceRow(page, 'identity');
  await showsStatus(row, 'Refusée');
  await sees(row, COMMENT);
  await sees(row, `${inWords(dueOn)} à 23 h 59, heure de Paris`);
  await look(page, 'application-incomplete');
  tell(number, `sees « Incomplet », the piece « Refusée » and « ${COMMENT} »`);
}

async function handInAgain(
  { look, tell }: Play,
  { page, number }: Applicant,
  id: string,
): Promise<void> {
  await deposit(page, 'identity', jpeg('identite.jpg'));
  await transmit(page);
  await sees(page, TRANSMITTED);
  await look(page, 'application-transmitted-again');
  tell(number, `deposits the piece of ${id} again, as a picture, and transmits`);
}

async function findComplete(
  { config: { PORTAL_URL }, mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
  manager: Page,
): Promise<void> {
  const programme = PROGRAMMES.insurance;
  await openFromInbox(manager, PORTAL_URL, {
    number,
    programme,
    task: 'Vérifier la complétude',
  });
  await openPiece(manager, 'identity');
  await readsFile(manager, 'image/jpeg');
  await acceptPiece(manager, 'identity');
  await look(manager, 'file-all-accepted');
  await declareComplete(manager);
  tell('gestionnaire', 'accepts it and declares the file complete');
  const mail = await mailbox.waitFor(email, `Dossier complet : ${programme}`);
  tell('mail', `« ${mail.subject} »`);
  await page.reload();
  await showsStatus(detail(page, 'Statut du dossier'), 'Complet');
}

async function admit(
  { config: { PORTAL_URL }, mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
  { jury, president }: { jury: Page; president: Page },
): Promise<void> {
  const programme = PROGRAMMES.insurance;
  await jury.goto(`${PORTAL_URL}/inbox`);
  await look(jury, 'inbox');
  await openFromInbox(jury, PORTAL_URL, { number, programme, task: 'Saisir une décision' });
  await look(jury, 'file-to-decide');
  await enterFavourable(jury);
  await look(jury, 'file-decision-entered');
  tell('jury', 'enters « Avis favorable »');
  await page.reload();
  await showsStatus(detail(page, 'Décision'), 'En attente');
  tell(number, 'still sees the decision « En attente »');

  await openFromInbox(president, PORTAL_URL, { number, programme, task: 'Valider une décision' });
  await look(president, 'file-to-validate');
  await validateDecision(president);
  await look(president, 'file-published');
  tell('president', 'validates it; it is published');
  const mail = await mailbox.waitFor(email, `Avis favorable : ${programme}`);
  tell('mail', `« ${mail.subject} »`);
  await page.reload();
  await showsStatus(detail(page, 'Décision'), 'Avis favorable');
  await look(page, 'application-favourable');
}

async function confirm(
  { mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
  id: string,
): Promise<void> {
  await page.getByRole('link', { name: 'Confirmer ma candidature' }).click();
  await look(page, 'confirm');
  await page.getByRole('button', { name: 'Confirmer ma candidature' }).click();
  await sees(page, 'Votre candidature est confirmée. Un mail vient de vous être envoyé.');
  await look(page, 'application-confirmed');
  tell(number, `confirms ${id}`);
  const mail = await mailbox.waitFor(email, "Confirmation enregistrée, procédure d'inscription");
  const procedure = mail.links.find((link) => link.includes('inscription'));
  tell('mail', `« ${mail.subject} »: ${procedure}`);
}

async function refuse(
  { config: { PORTAL_URL }, mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
  desk: { manager: Page; jury: Page; president: Page; id: string },
): Promise<void> {
  const { manager, jury, president } = desk;
  const programme = PROGRAMMES.law;
  await openFromInbox(manager, PORTAL_URL, { number, programme, task: 'Réceptionner' });
  await receive(manager);
  for (const piece of GIVEN) await acceptPiece(manager, piece);
  await declareComplete(manager);
  tell('gestionnaire', `receives ${desk.id}, accepts every piece and declares the file complete`);
  await openFromInbox(jury, PORTAL_URL, { number, programme, task: 'Saisir une décision' });
  await enterUnfavourable(jury, { reason: REASON, comment: 'Voyez plutôt la Licence de langues.' });
  await openFromInbox(president, PORTAL_URL, { number, programme, task: 'Valider une décision' });
  await validateDecision(president);
  tell('jury', `enters « Avis défavorable », which president validates: « ${REASON} »`);
  const mail = await mailbox.waitFor(email, `Avis défavorable : ${programme}`);
  equal(mail.text.includes(REASON), true, 'the reason in the mail « Avis défavorable »');
  tell('mail', `« ${mail.subject} », with the reason`);
  await page.reload();
  await showsStatus(detail(page, 'Décision'), `Avis défavorable - ${REASON}`);
  await look(page, 'application-unfavourable');
  tell(number, `sees « Avis défavorable - ${REASON} »`);
}

async function cancelIt(
  { mailbox, look, tell }: Play,
  { page, number, email }: Applicant,
): Promise<void> {
  await cancel(page);
  await look(page, 'application-cancelled');
  tell(number, 'cancels the third application');
  const mail = await mailbox.waitFor(email, `Candidature annulée : ${PROGRAMMES.languages}`);
  tell('mail', `« ${mail.subject} »`);
}

/** Of what the Temporal UI's HTTP answers; it leaves an empty list out. */
const WorkflowsSchema = z.object({ executions: z.array(z.unknown()).default([]) });

/** Each application is one workflow, which the Temporal UI's own HTTP finds by its readable id. */
async function isSeenByOps(
  { config, tell }: Play,
  expected: [id: string, attributes: Record<string, string>][],
): Promise<void> {
  for (const [id, attributes] of expected) {
    const workflowId = `application/${id.replaceAll('.', '/')}`;
    const criteria = [
      `WorkflowId="${workflowId}"`,
      ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`),
    ];
    const query = new URLSearchParams({ query: criteria.join(' AND ') });
    const address = `${config.TEMPORAL_UI_URL}/api/v1/namespaces/${config.TEMPORAL_NAMESPACE}/workflows`;
    // Search attributes reach the list a moment after the workflow has set them.
    await until(`one workflow with ${criteria.join(', ')}`, async () => {
      const response = await fetch(`${address}?${query.toString()}`);
      if (!response.ok) throw new Error(`The Temporal UI answered ${response.status}`);
      const { executions } = WorkflowsSchema.parse(await response.json());
      return executions.length === 1 ? true : undefined;
    });
    tell('ops', `finds ${workflowId} in Temporal: ${JSON.stringify(attributes)}`);
  }
}
