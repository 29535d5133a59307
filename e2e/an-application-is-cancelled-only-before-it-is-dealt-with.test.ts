import { randomUUID } from 'node:crypto';
import {
  cancel,
  detail,
  openProgramme,
  PROGRAMMES,
  showsStatus,
  signInToApplication,
} from './support/application-pages.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { apply, give, transmitted } from './support/lives.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'an application is cancelled for good, but not once it is being dealt with (guide §5 c)',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { email } = candidate;
    const { id } = await transmitted(candidate, 'cinema');
    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
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

    const other = await apply(candidate, 'languages');
    await page.goto(`${PORTAL_URL}/applications/${other.id}`);
    await cancel(page);
    await mailbox.waitFor(email, `Candidature annulée : ${PROGRAMMES.languages}`);
    expect(await mailbox.count(email, `Candidature annulée : ${PROGRAMMES.cinema}`)).toBe(0);
    await showsNot(page.getByRole('button', { name: 'Transmettre ma candidature' }), 'a way on');
    await openProgramme(page, PORTAL_URL, PROGRAMMES.languages);
    await sees(page, 'cette annulation est définitive');
    await look(page, 'programme-after-cancelling');
  },
);
