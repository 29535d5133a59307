import { DecisionMeaning } from '../app/components/DecisionMeaning.tsx';
import { Alerts } from '../app/components/staff/Alerts.tsx';
import { WaitingListPlace } from '../app/components/WaitingListPlace.tsx';
import { said, type Language } from './said.tsx';

type Place = Parameters<typeof WaitingListPlace>[0]['place'];
type Alert = Parameters<typeof Alerts>[0]['alerts'][number];

const place: Place = { rank: 4, called: 2, ahead: 3, status: 'open' };

const placed = (changes: Partial<Place>, language: Language): Promise<string> =>
  said(
    <WaitingListPlace
      place={{ ...place, ...changes }}
      closesAt="2026-09-15T22:00:00.000Z"
      zone="Europe/Paris"
      now="2026-07-01T08:00:00.000Z"
    />,
    language,
  );

const alert: Alert = {
  kind: 'exhausted',
  programme: { id: 'M1-CINEMA', title: 'Master 1 Cinéma', campaign: '2026' },
  capacity: 3,
  confirmed: 1,
  live: 2,
  waiting: 0,
};

const inEachLanguage = (sentences: Record<Language, string>) =>
  Object.entries(sentences) as [Language, string][];

describe('a place on the waiting list', () => {
  test.each<[Partial<Place>, Record<Language, string>]>([
    [
      { ahead: 0 },
      {
        fr: 'Vous êtes la prochaine personne appelée : la première place qui se libère vous sera proposée.',
        en: 'You are the next person to be called: the first place that becomes free will be offered to you.',
      },
    ],
    [
      { ahead: 1 },
      {
        fr: "Une place vous sera proposée quand la personne encore inscrite avant vous aura été appelée ou aura quitté la liste, et qu'une place de plus se libère ; votre rang ne peut que s'améliorer.",
        en: 'You will be offered a place once the person still before you has been called or has left the list, and one more place becomes free; your rank can only get better.',
      },
    ],
    [
      { ahead: 3 },
      {
        fr: "Une place vous sera proposée quand les 3 personnes encore inscrites avant vous auront été appelées ou auront quitté la liste, et qu'une place de plus se libère ; votre rang ne peut que s'améliorer.",
        en: 'You will be offered a place once the 3 people still before you have been called or have left the list, and one more place becomes free; your rank can only get better.',
      },
    ],
    [
      { status: 'held' },
      {
        fr: "Les appels n'ont pas encore commencé : personne n'est appelé avant que toutes les décisions de la formation soient publiées.",
        en: 'The calls have not begun: nobody is called before all decisions about the programme are published.',
      },
    ],
    [
      { status: 'closed' },
      {
        fr: "La liste complémentaire est close : plus personne n'est appelé.",
        en: 'The waiting list is closed: nobody is called any more.',
      },
    ],
  ])('%j is told in plain words, in both languages', async (changes, sentences) => {
    for (const [language, sentence] of inEachLanguage(sentences)) {
      expect(await placed(changes, language)).toContain(sentence);
    }
  });

  test('shows its three numbers, and the day on which the list closes', async () => {
    expect(await placed({}, 'en')).toMatch(
      /Your rank 4 Candidates called so far 2 Candidates still before you 3 .*Close of the waiting list: Tuesday 15 September 2026/,
    );
    expect(await placed({}, 'fr')).toMatch(
      /Votre rang 4 Candidats appelés jusqu'ici 2 Candidats encore avant vous 3 .*Clôture de la liste complémentaire : mardi 15 septembre 2026/,
    );
  });

  test('raises no hope once the list is closed', async () => {
    for (const language of ['fr', 'en'] as const) {
      const closed = await placed({ status: 'closed', ahead: 0 }, language);
      expect(closed).not.toMatch(/prochaine personne|next person|Clôture|Close of/);
    }
  });

  test('comes with what the decision means, in both languages', async () => {
    const decision = {
      status: 'waitingList',
      rank: 4,
      publishedAt: '2026-06-15T08:00:00.000Z',
      origin: 'commission',
    } as const;
    const meaning = <DecisionMeaning decision={decision} end={null} why={null} />;
    const told = { fr: await said(meaning, 'fr'), en: await said(meaning, 'en') };
    expect(told.fr).toContain(
      "Votre candidature n'a pas été retenue sur liste principale. Dans le cas de désistements suffisants pour atteindre votre rang, vous serez informé via votre dossier en ligne.",
    );
    expect(told.fr).toContain('Ne contactez pas le gestionnaire de votre dossier');
    expect(told.en).toContain(
      'Your application is not on the main list. If enough candidates withdraw to reach your rank, your online dossier will tell you.',
    );
    expect(told.en).toContain('Please do not ask the manager of your file');
  });
});

describe('the alert of a list', () => {
  test.each<[Alert['kind'], Record<Language, string>]>([
    [
      'exhausted',
      {
        fr: "Master 1 Cinéma : La liste complémentaire est épuisée : plus personne n'attend alors qu'une place est libre.",
        en: 'Master 1 Cinéma: The waiting list is exhausted: nobody waits any more although a place is free.',
      },
    ],
    [
      'closed',
      {
        fr: 'Master 1 Cinéma : La liste complémentaire est close.',
        en: 'Master 1 Cinéma: The waiting list is closed.',
      },
    ],
  ])('that is %s is told to its manager in both languages', async (kind, sentences) => {
    for (const [language, sentence] of inEachLanguage(sentences)) {
      expect(await said(<Alerts alerts={[{ ...alert, kind }]} />, language)).toContain(sentence);
    }
  });

  test('comes with its figures, also when the seats are not limited', async () => {
    expect(await said(<Alerts alerts={[alert]} />, 'en')).toContain(
      '2 of 3 places offered, 1 of them confirmed; 0 waiting.',
    );
    expect(await said(<Alerts alerts={[{ ...alert, capacity: null }]} />, 'en')).toContain(
      '2 of – places offered',
    );
    expect(await said(<Alerts alerts={[]} />)).toBe('');
  });
});
