import { PIECES, signInToApplication } from './support/application-pages.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { complete, give, transmitted } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { dayFromToday, enterFavourable, openPiece } from './support/staff-pages.ts';

/** A comment may hold a word that is longer than any line. */
const COMMENT = `Illisible ${'é'.repeat(500)}`;

scenario(
  import.meta.filename,
  'a refusal or a decision that was put right has none of its mistakes beside it, and its comment widens no page',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const staff = people.staff('gestionnaire');
    const { id } = await transmitted(candidate, 'cinema');
    await give(staff, id, { type: 'receive' });
    const { page: manager } = await visit();
    await signIn(manager, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await manager.goto(`${PORTAL_URL}/files/${id}`);
    await openPiece(manager, 'identity');
    await manager.getByRole('textbox', { name: 'Commentaire pour le candidat' }).fill(COMMENT);
    await manager.getByRole('radio', { name: 'Bloque maintenant' }).check();
    const mistakes = manager.getByRole('heading', { name: 'Corrigez ces points' });
    const dueOn = manager.getByLabel('À renvoyer au plus tard le');
    const refuse = manager.getByRole('button', { name: 'Refuser la pièce' });
    await dueOn.fill(dayFromToday(-1));
    await refuse.click();
    await shows(mistakes, 'what is wrong with the date');
    await dueOn.fill(dayFromToday(10));
    await refuse.click();
    await sees(manager, `Pièce refusée : ${PIECES.identity}`);
    await showsNot(mistakes, 'a mistake that was put right');
    await give(staff, id, { type: 'declareIncomplete' });
    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await sees(page, 'Illisible');
    await look(page, 'long-word');

    const other = await complete(staff, candidate, 'languages');
    await give(people.staff('jury'), other.id, {
      type: 'enterDecision',
      outcome: { status: 'favourable' },
    });
    const { page: jury } = await visit();
    await signIn(jury, PORTAL_URL, { identifier: 'jury', password: PASSWORD });
    await jury.goto(`${PORTAL_URL}/files/${other.id}`);
    const again = jury.getByText('Modifier la décision saisie');
    const refusal = jury.getByRole('button', { name: 'Avis défavorable' });
    await again.click();
    await refusal.click();
    const missing = jury.getByRole('heading', { name: 'Corrigez ces points' });
    await shows(missing, 'what the refusal lacks');
    await enterFavourable(jury);
    await again.click();
    await shows(refusal, 'the decision that may be entered again');
    await showsNot(missing, 'what another decision lacked');
  },
  { seconds: 150 },
);
