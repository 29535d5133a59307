import { describe, expect, test } from '@jest/globals';
import { getI18n } from '../app/utils/i18n.server.ts';
import { frenchSpaces, withFrenchSpaces } from '../app/utils/french-spaces.ts';

describe('French punctuation', () => {
  test('has spaces at which no line breaks', () => {
    expect(frenchSpaces('« Oui » : vraiment ? Oui ; allez !')).toBe(
      '«\u00a0Oui\u00a0»\u00a0: vraiment\u00a0? Oui\u00a0; allez\u00a0!',
    );
  });

  test('so have hours, also before they are filled in', () => {
    expect(frenchSpaces('à 23 h 59')).toBe('à 23\u00a0h\u00a059');
    expect(frenchSpaces('{{hour}} h {{minute}}')).toBe('{{hour}}\u00a0h\u00a0{{minute}}');
  });

  test('other spaces stay as they are', () => {
    const text = 'a:b 12:30, un h 2, https://exemple.fr/?a=b (c) – d';
    expect(frenchSpaces(text)).toBe(text);
  });

  test('in every text of the site, lists and groups included', () => {
    expect(withFrenchSpaces({ a: { b: 'c ?' }, months: ['d !'] })).toEqual({
      a: { b: 'c\u00a0?' },
      months: ['d\u00a0!'],
    });
  });

  test('and in no English one', () => {
    const said = (language: 'fr' | 'en') =>
      JSON.stringify(getI18n(language).getResourceBundle(language, 'translation'));
    expect(said('fr')).toMatch(/\u00a0:/);
    expect(said('fr')).not.toMatch(/ [:;?!»]|« /);
    expect(said('en')).not.toMatch(/\u00a0[:;?!]/);
  });
});
