import { isAt, sees } from './support/deviation.ts';
import { hasNumber } from './support/dossier-pages.ts';
import { apply } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn, signOut } from './support/sign-in.ts';
import { findsAllByTheEnt, linkEntAccount, sayOwnDossier } from './support/student-pages.ts';

scenario(
  import.meta.filename,
  'a candidate links their ENT account, and by that door comes to the same dossier and application',
  async ({ visit, people, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    await apply(candidate, 'cinema');
    // They have been at that door once before, and went away.
    const { page: before } = await visit();
    const login = await sayOwnDossier(before, PORTAL_URL, ['etu021', 'etu022', 'etu023']);
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: PASSWORD });
    await page.goto(`${PORTAL_URL}/dossier`);
    await page.getByRole('link', { name: 'Relier mon compte ENT' }).click();
    await sees(page, `pour relier ce compte au dossier ${candidate.number}`);
    await look(page, 'link');

    // Who turns back on the way finds everything as it was.
    await page.getByRole('button', { name: 'Relier mon compte ENT' }).click();
    await sees(page, 'Relier votre compte ENT à ce dossier ?');
    await look(page, 'agree');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await isAt(page, '/account/link');

    await linkEntAccount(page, login);
    await sees(
      page,
      `Votre compte ENT ${login} et votre numéro ${candidate.number} ouvrent le même dossier.`,
    );
    await look(page, 'linked');
    await mailbox.waitFor(
      candidate.email,
      `Votre compte ENT est relié : dossier ${candidate.number}`,
    );

    await findsAllByTheEnt(page, PORTAL_URL, candidate, login);
    // The other door still is one.
    await signOut(page);
    await signIn(page, PORTAL_URL, { identifier: candidate.email, password: PASSWORD });
    await hasNumber(page, PORTAL_URL, candidate);
  },
  { seconds: 150 },
);
