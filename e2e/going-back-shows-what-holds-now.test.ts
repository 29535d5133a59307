import { apply, cancel, openProgramme, PROGRAMMES } from './support/application-pages.ts';
import { signedInCandidate } from './support/arrivals.ts';
import { equal, isAt, sees, showsNot } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';
import { signOut } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'Back offers nothing that is done already, and after signing out nothing of the candidate',
  async (stage) => {
    const { config, look } = stage;
    const { page } = await signedInCandidate(stage);
    await openProgramme(page, config.PORTAL_URL, PROGRAMMES.cinema);
    const id = await apply(page);

    await page.goBack();
    await isAt(page, /^\/catalogue\/.+/);
    await sees(page, 'Vous avez déjà candidaté à cette formation.');
    await showsNot(page.getByRole('button', { name: 'Candidater' }), 'a second application');
    await look(page, 'back-after-applying');

    await page.goForward();
    await isAt(page, `/applications/${id}`);
    await cancel(page);
    await page.goBack();
    await isAt(page, `/applications/${id}/cancel`);
    await sees(page, "Cette action n'est plus possible pour cette candidature.");
    await showsNot(
      page.getByRole('button', { name: 'Oui, annuler la candidature' }),
      'the question once it is answered',
    );
    await look(page, 'back-after-cancelling');

    await signOut(page);
    await page.goBack();
    await isAt(page, '/login');
    equal(await page.getByText(PROGRAMMES.cinema).count(), 0, 'the candidate’s programme');
  },
);
