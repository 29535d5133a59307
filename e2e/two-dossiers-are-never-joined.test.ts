import { sees } from './support/deviation.ts';
import { hasNumber } from './support/dossier-pages.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { comeIn, createDossier, linkEntAccount } from './support/student-pages.ts';

scenario(
  import.meta.filename,
  'two dossiers are never joined: who has one at the ENT’s door too is told whom to write to',
  async ({ visit, people, config: { PORTAL_URL }, look }) => {
    const login = 'etu041';
    const { page: other } = await visit();
    await comeIn(other, PORTAL_URL, login);
    await createDossier(other, PORTAL_URL);

    const candidate = await people.candidate();
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: PASSWORD });
    await page.goto(`${PORTAL_URL}/account/link`);
    await linkEntAccount(page, login);
    await sees(page, 'Rien n’a été relié');
    await sees(page, 'écrivez à candidatures@universite-demo.example');
    await look(page, 'refused');

    // They are still signed in to their own dossier, and nothing of it has changed.
    await page.goto(`${PORTAL_URL}/account/link`);
    await sees(page, `pour relier ce compte au dossier ${candidate.number}`);
    await hasNumber(page, PORTAL_URL, candidate);
  },
  { seconds: 120 },
);
