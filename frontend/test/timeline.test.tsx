import { Timeline } from '../app/components/Timeline.tsx';
import { said } from './said.tsx';

type Event = Parameters<typeof Timeline>[0]['events'][number];

const nothing: Omit<Event, 'type'> = {
  revision: 1,
  at: '2026-04-21T07:05:00.000Z',
  by: { role: 'system', id: null },
  piece: null,
  condition: null,
  takenFrom: null,
  comment: null,
  why: null,
  again: null,
  dueAt: null,
  blocking: null,
  outcome: null,
  origin: null,
  deadline: null,
  sent: null,
  letter: null,
  returnAt: null,
  fileStatus: null,
};

const tell = (event: Partial<Event> & Pick<Event, 'type'>, viewer: 'candidate' | 'staff') =>
  said(<Timeline events={[{ ...nothing, ...event }]} zone="Europe/Paris" viewer={viewer} />);

describe('the timeline', () => {
  test('leaves out a reminder that was not needed, except for staff', async () => {
    const event = {
      type: 'reminded' as const,
      sent: false,
      deadline: { kind: 'returnDate' as const, at: '2026-04-21T22:00:00.000Z' },
    };
    expect(await tell(event, 'candidate')).not.toContain('Rappel');
    expect(await tell(event, 'staff')).toContain("Rappel non envoyé : il n'était plus utile");
    const sent = await tell({ ...event, sent: true }, 'candidate');
    expect(sent).toContain('Rappel envoyé');
    expect(sent).toContain('Date limite de retour : mardi 21 avril 2026 à 23 h 59');
  });

  test('tells a decision in the words of the guide, with its rank or its conditions', async () => {
    const outcome = { rank: null, reason: null, conditions: [] };
    expect(
      await tell(
        { type: 'decisionPublished', outcome: { ...outcome, status: 'waitingList', rank: 4 } },
        'candidate',
      ),
    ).toContain('Avis : liste complémentaire - Rang 4');
    const conditions = [
      {
        id: 'RELEVE',
        title: { fr: 'Le relevé de notes', en: 'The transcript' },
        dueAt: '2026-06-30T22:00:00.000Z',
        fileNeeded: true,
      },
    ];
    const reserve = await tell(
      {
        type: 'decisionPublished',
        outcome: { ...outcome, status: 'favourableWithReserve', conditions },
      },
      'candidate',
    );
    expect(reserve).toContain('Avis favorable SOUS RESERVE');
    expect(reserve).toContain('Le relevé de notes (mardi 30 juin 2026');
  });

  test('tells a condition sent back from one that is not met', async () => {
    const condition = { id: 'RELEVE', title: { fr: 'Le relevé de notes', en: 'The transcript' } };
    const event = { type: 'conditionRejected' as const, condition, comment: 'Illisible' };
    expect(await tell({ ...event, again: true }, 'candidate')).toContain(
      'Condition : fichier renvoyé',
    );
    expect(await tell({ ...event, again: false }, 'candidate')).toContain('Condition non remplie');
  });

  test('tells where the file of a common piece comes from', async () => {
    const piece = { id: 'IDENTITE', title: { fr: "Pièce d'identité", en: 'Identity document' } };
    const event = { type: 'pieceDeposited' as const, piece };
    const takenFrom = { applicationId: '2026.L3-DROIT.6WB5H7IJ', programme: 'L3 Droit' };
    expect(await tell({ ...event, takenFrom }, 'candidate')).toContain(
      'Fichier repris de votre candidature « L3 Droit »',
    );
    expect(await tell(event, 'candidate')).not.toContain('repris');
  });

  test('tells a correction plainly, with its reason', async () => {
    const event = {
      type: 'decisionCorrected' as const,
      why: 'Dossiers confondus',
      outcome: { status: 'favourable' as const, rank: null, reason: null, conditions: [] },
    };
    const told = await tell(event, 'candidate');
    expect(told).toContain('Décision corrigée');
    expect(told).toContain('« Dossiers confondus »');
  });
});
