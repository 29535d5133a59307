import { choosePassword, openNewAccount, sendNewAccount } from './support/account-pages.ts';
import {
  apply,
  applicationIdOf,
  cancel,
  declareNotConcerned,
  detail,
  openProgramme,
  pieceRow,
  PROGRAMMES,
  REGISTERED,
  sendFile,
  showsStatus,
  transmit,
} from './support/application-pages.ts';
import { isAt, sees } from './support/deviation.ts';
import { disguisedProgram, pdf } from './support/files.ts';
import { give } from './support/lives.ts';
import { linkTo } from './support/mailbox.ts';
import { newcomer } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { givePassword, signOut } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'from the account to a confirmed admission with plain forms and links',
  async ({ visit, mailbox, people, config: { PORTAL_URL } }) => {
    const { page } = await visit({ javaScript: false, width: 390 });
    const person = newcomer();
    await openNewAccount(page, PORTAL_URL);
    await sendNewAccount(page, { ...person, email: 'ygrec' });
    await sees(page, "Cette adresse mail n'est pas valide.");
    await sendNewAccount(page, person);
    const mail = await mailbox.waitFor(person.email, 'Validez votre compte');
    await page.goto(linkTo(mail, '/account/activate'));
    await choosePassword(page, person.password);
    await page.getByRole('button', { name: 'Connexion', exact: true }).click();
    await givePassword(page, person.password);

    await openProgramme(page, PORTAL_URL, PROGRAMMES.cinema);
    const id = await apply(page);
    await sees(page, REGISTERED);
    await sendFile(page, 'letters', disguisedProgram('lettres.pdf'));
    await isAt(page, `/applications/${id}`);
    await sees(pieceRow(page, 'letters'), "Ce fichier n'est ni un PDF, ni une image JPEG ou PNG.");
    for (const piece of ['letters', 'charter', 'degree', 'identity'] as const) {
      await sendFile(page, piece, pdf(`${piece}.pdf`));
      await sees(pieceRow(page, piece), 'La pièce est déposée.');
    }
    await declareNotConcerned(page, 'experience');
    await transmit(page);
    await sees(page, 'Votre candidature a été transmise. Un mail vient de vous être envoyé.');

    const manager = people.staff('gestionnaire');
    await give(manager, id, { type: 'receive' });
    for (const piece of ['LETTRES', 'CHARTE', 'DIPLOME', 'IDENTITE']) {
      await give(manager, id, { type: 'acceptPiece', piece });
    }
    await give(manager, id, { type: 'declareComplete' });
    await give(people.staff('jury'), id, {
      type: 'enterDecision',
      outcome: { status: 'favourable' },
    });
    await give(people.staff('president'), id, { type: 'validateDecision' });

    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Avis favorable');
    await page.getByRole('link', { name: 'Confirmer ma candidature' }).click();
    await page.getByRole('button', { name: 'Confirmer ma candidature' }).click();
    await sees(page, 'Votre candidature est confirmée.');
    await mailbox.waitFor(person.email, "Confirmation enregistrée, procédure d'inscription");

    await openProgramme(page, PORTAL_URL, PROGRAMMES.languages);
    await apply(page);
    expect(applicationIdOf(page)).not.toBe(id);
    await cancel(page);
    await signOut(page);
  },
  { seconds: 180 },
);
