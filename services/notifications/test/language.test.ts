import { lastMinuteInWords, zoneInWords } from '../src/language/dates.ts';
import { frenchSpaces, frenchSpacesInHtml } from '../src/language/typography.ts';
import { textColourOn } from '../src/templates/colours.ts';

describe('a deadline in words', () => {
  it.each([
    // The midnight that ends 21 April in Paris (summer time), exclusive.
    ['2026-04-21T22:00:00.000Z', 'mardi 21 avril 2026 à 23 h 59, heure de Paris'],
    // The first of a month is written 1er; here in winter time.
    ['2026-01-01T23:00:00.000Z', 'jeudi 1er janvier 2026 à 23 h 59, heure de Paris'],
    // The day on which the clocks go forward has 23 hours and the same last minute.
    ['2026-03-29T22:00:00.000Z', 'dimanche 29 mars 2026 à 23 h 59, heure de Paris'],
    // Not a midnight: a link that lives 24 hours.
    ['2026-03-16T09:30:00.000Z', 'lundi 16 mars 2026 à 10 h 29, heure de Paris'],
  ])('%s in French', (deadline, words) => {
    expect(lastMinuteInWords(deadline, 'Europe/Paris', 'fr').replaceAll('\u00a0', ' ')).toBe(words);
  });

  it.each([
    ['2026-04-21T22:00:00.000Z', 'Tuesday 21 April 2026 at 11:59 pm, Paris time'],
    ['2026-03-16T09:30:00.000Z', 'Monday 16 March 2026 at 10:29 am, Paris time'],
  ])('%s in English', (deadline, words) => {
    expect(lastMinuteInWords(deadline, 'Europe/Paris', 'en')).toBe(words);
  });

  it('names the zone of the institution, wherever it is', () => {
    expect(zoneInWords('Europe/Athens', 'fr')).toBe("heure d'Athens");
    expect(zoneInWords('America/New_York', 'en')).toBe('New York time');
    expect(lastMinuteInWords('2026-04-22T04:00:00.000Z', 'America/Martinique', 'fr')).toContain(
      'heure de Martinique',
    );
  });

  it('refuses what is no instant', () => {
    expect(() => lastMinuteInWords('tomorrow', 'Europe/Paris', 'fr')).toThrow(RangeError);
  });
});

describe('French spaces', () => {
  it('keep the punctuation with its word', () => {
    expect(frenchSpaces('Une question ? « Oui » : allez ; vite !')).toBe(
      'Une question\u00a0? «\u00a0Oui\u00a0»\u00a0: allez\u00a0; vite\u00a0!',
    );
  });

  it('leave markup and style sheets alone', () => {
    const html = '<style>p { color: red !important; }</style><p style="a: b !important">Oui !</p>';
    expect(frenchSpacesInHtml(html)).toBe(html.replace('Oui !', 'Oui\u00a0!'));
  });
});

test('the text on the accent colour is the one that reads better', () => {
  expect(textColourOn('#0b5c8a')).toBe('#ffffff');
  expect(textColourOn('#ffd100')).toBe('#16181d');
});
