import { endOfDay } from '@admis/workflows/domain';
import { getI18n } from '../app/utils/i18n.server.ts';
import { deadlineCalendar } from '../server/deadline-calendar.ts';

type Dated = Parameters<typeof deadlineCalendar>[0][number];

const piece = { id: 'CV', title: { fr: 'Curriculum vitæ', en: 'Résumé, with “covers”; signed' } };

function application(deadlines: Dated['deadlines'], more: Partial<Dated> = {}): Dated {
  return {
    id: '2026.M2-DROIT-ASSUR.6WB5H7IJ',
    revision: 4,
    programme: { title: 'Master 2 Droit des assurances', timeZone: 'Europe/Paris' },
    deadlines,
    ...more,
  };
}

function calendarOf(
  applications: Dated[],
  { language = 'fr' as 'fr' | 'en', now = '2026-03-01T08:00:00.000Z' } = {},
): string {
  const text = deadlineCalendar(applications, {
    t: getI18n(language).t,
    language,
    institution: 'UDémo',
    portalUrl: 'https://candidatures.example',
    now: new Date(now),
  });
  // A reader puts folded lines together before anything else.
  return (text ?? '').replaceAll('\r\n ', '');
}

const value = (calendar: string, name: string) =>
  new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'm').exec(calendar)?.[1]?.trim();

/** When an event begins and ends on a clock in `zone`. */
function wall(calendar: string, name: 'DTSTART' | 'DTEND', zone: string): string {
  const [, y, m, d, h, min, s] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value(calendar, name) ?? '') ?? [];
  const clock = { dateStyle: 'short', timeStyle: 'medium', timeZone: zone } as const;
  return new Date(`${y}-${m}-${d}T${h}:${min}:${s}Z`).toLocaleString('sv-SE', clock);
}

describe('the calendar file', () => {
  test.each([
    ['Europe/Paris', '2026-03-28', '20260328T225900Z', 'the day before the clocks go forward'],
    ['Europe/Paris', '2026-03-29', '20260329T215900Z', 'the day they go forward'],
    ['Europe/Paris', '2026-10-24', '20261024T215900Z', 'the day before they go back'],
    ['Europe/Paris', '2026-10-25', '20261025T225900Z', 'the day they go back'],
    ['Indian/Reunion', '2026-03-29', '20260329T195900Z', 'where they never change'],
    ['America/Guadeloupe', '2026-12-31', '20270101T035900Z', 'where UTC is in another year'],
  ])('%s, %s: the last minute of the day begins at %s (%s)', (timeZone, day, start) => {
    const at = endOfDay(day, timeZone);
    const calendar = calendarOf([
      application([{ kind: 'returnDate', at, subject: null }], {
        programme: { title: 'M2', timeZone },
      }),
    ]);
    expect(value(calendar, 'DTSTART')).toBe(start);
    expect(wall(calendar, 'DTSTART', timeZone)).toBe(`${day} 23:59:00`);
    // 23:59:59, the last second in which one may act, is in it; midnight is not.
    const lastSecond = Date.parse(at) - 1000;
    const clock = { dateStyle: 'short', timeStyle: 'medium', timeZone } as const;
    expect(new Date(lastSecond).toLocaleString('sv-SE', clock)).toBe(`${day} 23:59:59`);
    expect(wall(calendar, 'DTEND', timeZone)).toMatch(/ 00:00:00$/);
  });

  test('shows the same instant to who lives elsewhere', () => {
    const at = endOfDay('2026-04-21', 'Europe/Paris');
    const calendar = calendarOf([application([{ kind: 'returnDate', at, subject: null }])]);
    expect(wall(calendar, 'DTSTART', 'Indian/Reunion')).toBe('2026-04-22 01:59:00');
    expect(value(calendar, 'DESCRIPTION')).toBe(
      'Avant le mardi 21 avril 2026 à 23\u00a0h\u00a059\\, heure de Paris.\\n' +
        'https://candidatures.example/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ',
    );
  });

  test('moves its events when it is added again: the same ids, a higher number', () => {
    const first = calendarOf([
      application([{ kind: 'pieceDue', at: '2026-04-21T22:00:00.000Z', subject: piece }]),
    ]);
    const second = calendarOf(
      [
        application([{ kind: 'pieceDue', at: '2026-04-28T22:00:00.000Z', subject: piece }], {
          revision: 5,
        }),
      ],
      { now: '2026-04-01T08:00:00.000Z', language: 'en' },
    );
    expect(value(first, 'UID')).toBe(
      '2026.M2-DROIT-ASSUR.6WB5H7IJ.pieceDue.CV@candidatures.example',
    );
    expect(value(second, 'UID')).toBe(value(first, 'UID'));
    expect(Number(value(second, 'SEQUENCE'))).toBeGreaterThan(Number(value(first, 'SEQUENCE')));
    expect(value(second, 'DTSTART')).toBe('20260428T215900Z');
  });

  test('gives every date an id of its own', () => {
    const at = '2026-04-21T22:00:00.000Z';
    const other = { ...piece, id: 'DIPLOME' };
    const calendar = calendarOf([
      application([
        { kind: 'pieceDue', at, subject: piece },
        { kind: 'pieceDue', at, subject: other },
      ]),
      application([{ kind: 'replyDate', at, subject: null }], { id: '2026.M1-INFO.6WB5H7IJ' }),
    ]);
    const ids = calendar.match(/^UID:.*$/gm) ?? [];
    expect(new Set(ids).size).toBe(3);
  });

  test('speaks the language of its reader, and hides no comma', () => {
    const deadlines: Dated['deadlines'] = [
      { kind: 'pieceDue', at: '2026-04-21T22:00:00.000Z', subject: piece },
    ];
    expect(value(calendarOf([application(deadlines)]), 'SUMMARY')).toBe(
      'Redonner la pièce «\u00a0Curriculum vitæ\u00a0»\u00a0: Master 2 Droit des assurances',
    );
    expect(value(calendarOf([application(deadlines)], { language: 'en' }), 'SUMMARY')).toBe(
      'Hand in “Résumé\\, with “covers”\\; signed” again: Master 2 Droit des assurances',
    );
  });

  test('is none when no date waits', () => {
    expect(calendarOf([])).toBe('');
    expect(calendarOf([application([])])).toBe('');
  });
});
