import {
  detail,
  PROGRAMMES,
  showsStatus,
  signInToApplication,
} from './support/application-pages.ts';
import { sees, showsNot } from './support/deviation.ts';
import { decided } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { openFromInbox } from './support/staff-pages.ts';

const WHY = 'Deux dossiers du même nom ont été confondus.';

scenario(
  import.meta.filename,
  'the chair proposes, a member approves, and the candidate is told plainly',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { number, email } = candidate;
    const { id } = await decided(people, candidate, 'cinema', {
      status: 'unfavourable',
      reasonId: 'NIVEAU',
    });
    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await showsStatus(detail(page, 'Décision'), 'Refusée');
    await sees(page, 'a émis un avis ne permettant pas de vous inscrire');
    await look(page, 'refused');

    const { page: chair } = await visit();
    await signIn(chair, PORTAL_URL, { identifier: 'president', password: PASSWORD });
    await chair.goto(`${PORTAL_URL}/files/${id}`);
    await chair.getByRole('link', { name: 'Corriger la décision publiée' }).click();
    await chair.getByRole('link', { name: 'Avis favorable', exact: true }).click();
    await sees(chair, `La lettre ${id}-1 n'est plus valable.`);
    await chair.getByRole('button', { name: 'Proposer la correction' }).click();
    await sees(chair.getByRole('alert'), 'Écrivez la raison.');
    await look(chair, 'propose');
    await chair.getByLabel('Raison de la correction').fill(WHY);
    await chair.getByRole('button', { name: 'Proposer la correction' }).click();
    await sees(chair, 'Correction proposée. Elle attend');
    await sees(chair, "La personne qui a proposé la correction ne peut pas l'approuver.");
    await look(chair, 'proposed');
    await showsNot(chair.getByRole('link', { name: 'Approuver la correction' }), 'an own approval');

    // Nothing of it reaches the candidate yet.
    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Refusée');
    await showsNot(page.getByText(WHY), 'the reason');

    const { page: member } = await visit();
    await signIn(member, PORTAL_URL, { identifier: 'jury', password: PASSWORD });
    await openFromInbox(member, PORTAL_URL, {
      number,
      programme: PROGRAMMES.cinema,
      task: 'Approuver une correction',
    });
    await member.getByRole('link', { name: 'Approuver la correction' }).click();
    await sees(member, WHY);
    await look(member, 'approve');
    await member.getByRole('button', { name: 'Approuver la correction' }).click();
    await sees(member, 'Décision corrigée et publiée.');
    await look(member, 'approved');

    const mail = await mailbox.waitFor(email, 'Décision corrigée');
    expect(mail.text).toContain(WHY);
    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Avis favorable');
    await sees(page, 'La décision publiée auparavant était une erreur');
    await sees(page, `Raison de la correction : ${WHY}`);
    await sees(page.getByRole('region', { name: 'Suivi' }), 'Avis défavorable - ');
    await look(page, 'corrected');
  },
  { seconds: 150 },
);
