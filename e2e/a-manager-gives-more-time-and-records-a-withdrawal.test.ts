import { detail, showsStatus, signInToApplication } from './support/application-pages.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { decided } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { dayFromToday, inWords } from './support/staff-pages.ts';

scenario(
  import.meta.filename,
  'one candidate has longer to reply, and then withdraws by telephone',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { email } = candidate;
    const { id } = await decided(people, candidate, 'cinema', { status: 'favourable' });
    const { page: manager } = await visit();
    await signIn(manager, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await manager.goto(`${PORTAL_URL}/files/${id}`);
    await manager.getByRole('heading', { name: 'Accorder un délai' }).click();
    const choice = manager.getByLabel('Délai à prolonger');
    await choice.selectOption('replyDate');
    await manager.getByLabel('Nouvelle date limite').fill(dayFromToday(-1));
    await manager.getByRole('button', { name: 'Accorder le délai' }).click();
    const mistakes = manager.getByRole('heading', { name: 'Corrigez ces points' });
    await shows(mistakes, 'what is wrong with the date');
    const day = dayFromToday(60);
    await manager.getByLabel('Nouvelle date limite').fill(day);
    await look(manager, 'extend');
    await manager.getByRole('button', { name: 'Accorder le délai' }).click();
    await sees(manager, 'Délai accordé.');
    await showsNot(mistakes, 'a mistake that was put right');
    await mailbox.waitFor(email, 'Date limite repoussée');
    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await sees(page.getByRole('region', { name: 'Dates utiles' }), inWords(day));

    await manager.getByRole('link', { name: 'Enregistrer un désistement' }).click();
    await manager.getByLabel("Comment et quand le candidat l'a fait savoir").fill('Appel du 2 mai');
    await look(manager, 'withdraw-for-candidate');
    await manager.getByRole('button', { name: 'Oui, enregistrer le désistement' }).click();
    await sees(manager, 'Désistement enregistré.');
    await mailbox.waitFor(email, 'Désistement enregistré pour vous');
    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Désistement');
    await sees(page.getByRole('region', { name: 'Suivi' }), 'Appel du 2 mai');
    await look(page, 'withdrawn-by-staff');
  },
  { seconds: 150 },
);
