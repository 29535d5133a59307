import { answered } from './support/api.ts';
import {
  conditionRow,
  declareNotConcerned,
  deposit,
  detail,
  pieceRow,
  PIECES,
  showsStatus,
  transmit,
} from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { sees, showsNot } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { examined, give } from './support/lives.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'who has not got the results yet is « non concerné », and is asked for the piece again once admitted (guide §5 e)',
  async ({ people, visit, mailbox, config, look }) => {
    const { candidate, application, page } = await applicant({ people, visit, config });
    const { id } = application;
    const degree = pieceRow(page, 'degree');
    await sees(degree, 'Si vous êtes admis, cette pièce vous sera demandée à nouveau');
    await declareNotConcerned(page, 'degree');
    await degree.getByRole('button', { name: 'finalement, je suis concerné' }).click();
    await showsStatus(degree, 'En attente');
    await declareNotConcerned(page, 'degree');
    await showsNot(
      pieceRow(page, 'identity').getByRole('button', { name: 'non concerné par cette pièce' }),
      'a piece that everybody has to give, « non concerné »',
    );
    for (const piece of ['letters', 'charter', 'identity'] as const) {
      await deposit(page, piece, pdf(`${piece}.pdf`));
    }
    await declareNotConcerned(page, 'experience');
    await look(page, 'without-the-results');
    await transmit(page);
    await sees(page, 'Votre candidature a été transmise.');

    const path = { id };
    const handedOver = answered(
      await candidate.api.admissions.GET('/applications/{id}', { params: { path } }),
    );
    await examined(people.staff('gestionnaire'), handedOver);
    const outcome = { status: 'favourable' as const };
    await give(people.staff('jury'), id, { type: 'enterDecision', outcome });
    await give(people.staff('president'), id, { type: 'validateDecision' });
    const mail = await mailbox.waitFor(candidate.email, 'Avis favorable SOUS RESERVE');
    expect(mail.text).toContain('attestation de réussite');
    await page.reload();
    await showsStatus(detail(page, 'Décision'), 'Avis favorable SOUS RESERVE');
    await sees(conditionRow(page, PIECES.degree), 'En attente');
  },
  { seconds: 120 },
);
