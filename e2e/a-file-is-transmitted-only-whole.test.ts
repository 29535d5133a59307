import { randomUUID } from 'node:crypto';
import {
  declareNotConcerned,
  deposit,
  detail,
  pieceRow,
  showsStatus,
  transmit,
} from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { sees } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'with a piece missing it is refused and says so; with the last one it goes',
  async ({ mailbox, look, ...stage }) => {
    const { candidate, application, page } = await applicant(stage);

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
