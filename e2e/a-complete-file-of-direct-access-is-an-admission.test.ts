import {
  detail,
  PROGRAMMES,
  showsStatus,
  signInToApplication,
  transmit,
} from './support/application-pages.ts';
import { sees, showsNot } from './support/deviation.ts';
import { apply, fill, give } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { openFromInbox } from './support/staff-pages.ts';

scenario(
  import.meta.filename,
  'received at once, admitted when complete, confirmed, and given up by its candidate for good after all',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const application = await fill(candidate, await apply(candidate, 'directLaw'));
    const { page } = await visit();
    const { number, email } = candidate;
    await signInToApplication(page, PORTAL_URL, candidate, application.id);
    await showsStatus(detail(page, 'Type de traitement'), 'Accès direct');
    await transmit(page);
    await showsStatus(detail(page, 'Statut du dossier'), 'Réceptionné');
    await mailbox.waitFor(email, 'Dossier réceptionné');

    const manager = await visit();
    await signIn(manager.page, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    for (const { id: piece } of application.pieces) {
      await give(people.staff('gestionnaire'), application.id, { type: 'acceptPiece', piece });
    }
    await openFromInbox(manager.page, PORTAL_URL, {
      number,
      programme: PROGRAMMES.directLaw,
      task: 'Vérifier la complétude',
    });
    await manager.page.getByRole('link', { name: 'Déclarer complet' }).click();
    await sees(manager.page, "L'avis favorable est publié aussitôt");
    await look(manager.page, 'declare-complete');
    await manager.page.getByRole('button', { name: 'Déclarer complet' }).click();
    await sees(manager.page, "Dossier déclaré complet : l'avis favorable est publié");
    await mailbox.waitFor(email, 'Avis favorable');

    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Avis favorable');
    await showsNot(
      page.getByRole('link', { name: /procédure d'inscription/i }),
      'the procedure before the admission is confirmed',
    );
    await page.getByRole('link', { name: 'Confirmer ma candidature' }).click();
    await sees(page, 'il vous sera envoyé un nouvel e-mail vous indiquant la procédure à suivre');
    await page.getByRole('button', { name: 'Confirmer ma candidature' }).click();
    await sees(page, 'Votre candidature est confirmée. Un mail vient de vous être envoyé.');
    const mail = await mailbox.waitFor(email, "Confirmation enregistrée, procédure d'inscription");
    const procedure = page.getByRole('link', { name: "Procédure d'inscription administrative" });
    expect(mail.links).toContain(await procedure.getAttribute('href'));

    await page.getByRole('link', { name: 'Se désister' }).click();
    await sees(
      page,
      'Si vous décidez de vous désister, aucune inscription administrative ne vous sera proposée.',
    );
    await sees(page, "Vous n'êtes pas assuré d'obtenir une nouvelle autorisation.");
    await sees(page, 'Attention cette action est irréversible.');
    await look(page, 'withdraw');
    await page.getByRole('button', { name: 'Oui, me désister définitivement' }).click();
    await sees(page, 'Votre désistement est enregistré. Un mail vient de vous être envoyé.');
    await mailbox.waitFor(email, 'Désistement enregistré');
    await look(page, 'withdrawn');
  },
  { seconds: 150 },
);
