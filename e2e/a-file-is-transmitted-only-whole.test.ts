import { randomUUID } from 'node:crypto';
import { answered, type Api } from './support/api.ts';
import {
  declareNotConcerned,
  deposit,
  detail,
  pieceRow,
  showsStatus,
  transmit,
} from './support/application-pages.ts';
import { sees, showsNot } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { apply, PROGRAMME_IDS } from './support/lives.ts';
import { createScenarios } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { dayFromToday } from './support/staff-pages.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
  'with a piece missing it is refused and says so; with the last one it goes',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const application = await apply(candidate, 'cinema');
    const { page } = await visit();
    const { number: identifier, password } = candidate;
    await signIn(page, PORTAL_URL, { identifier, password });
    await page.goto(`${PORTAL_URL}/applications/${application.id}`);

    for (const piece of ['letters', 'charter', 'degree'] as const) {
      await deposit(page, piece, pdf(`${piece}.pdf`));
    }
    await declareNotConcerned(page, 'experience');
    await transmit(page);
    await sees(page.getByRole('alert'), 'Il manque des pièces');
    await showsStatus(detail(page, 'Statut du dossier'), 'En attente');
    await look(page, 'piece-missing');

    // Nor by a request of one's own, and only where the piece allows it may one be « non concerné ».
    for (const command of [
      { type: 'transmit' as const },
      { type: 'declareNotConcerned' as const, piece: 'IDENTITE' },
    ]) {
      const { response, error } = await candidate.api.admissions.POST(
        '/applications/{id}/commands',
        {
          params: {
            path: { id: application.id },
            header: { 'Idempotency-Key': randomUUID() },
          },
          body: command,
        },
      );
      expect(response.status).toBe(409);
      expect(error).toMatchObject({
        code: command.type === 'transmit' ? 'piecesMissing' : 'notConcernedNotAllowed',
      });
    }
    expect(await mailbox.count(candidate.email, 'Candidature transmise')).toBe(0);

    await deposit(page, 'identity', pdf('identite.pdf'));
    const next = page.getByRole('region', { name: 'À faire maintenant' });
    await sees(next, 'Une fois transmise, la candidature ne peut plus être modifiée');
    await look(page, 'ready');
    await transmit(page);
    await sees(page, 'Votre candidature a été transmise. Un mail vient de vous être envoyé.');
    await showsStatus(pieceRow(page, 'identity'), 'Transmise');
    await mailbox.waitFor(candidate.email, 'Candidature transmise');
    await look(page, 'transmitted');
  },
);

scenario(
  'once the return date has passed it is refused as late, and the candidate is told (guide §5 g)',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { id } = await apply(candidate, 'performingArts');
    const admin = people.staff('admin');
    const { closesOn, returnOn } = await settings(admin);
    const yesterday = dayFromToday(-1);
    await move(admin, { closesOn: yesterday, returnOn: yesterday });
    try {
      await mailbox.waitFor(candidate.email, 'Candidature refusée, hors délai');
      const { page } = await visit();
      const { number: identifier, password } = candidate;
      await signIn(page, PORTAL_URL, { identifier, password });
      await page.goto(`${PORTAL_URL}/applications/${id}`);
      await sees(page, 'la candidature est refusée hors délai.');
      await sees(page, 'Candidature refusée : hors délai');
      await showsNot(detail(page, 'Décision').getByText('En attente'), 'a decision to wait for');
      await showsNot(page.getByLabel('Fichier pour : '), 'a piece that can be deposited');
      await look(page, 'refused-late');
    } finally {
      await move(admin, { closesOn, returnOn });
    }
  },
);

const path = { id: PROGRAMME_IDS.performingArts };

async function settings({ catalogue }: Api) {
  return answered(await catalogue.GET('/programmes/{id}/settings', { params: { path } }));
}

/** Moves the programme's days, as an administrator does on the page « Dates ». */
async function move(admin: Api, days: { closesOn: string; returnOn: string }): Promise<void> {
  const { version } = await settings(admin);
  const body = { expectedVersion: version, ...days };
  answered(await admin.catalogue.PATCH('/programmes/{id}', { params: { path }, body }));
}
