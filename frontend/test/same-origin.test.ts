import { isSameOrigin } from '../server/same-origin.ts';

const own = 'https://candidatures.example.org';

describe('where a form comes from', () => {
  test('reading is free', () => {
    expect(isSameOrigin(own, 'GET', { origin: 'https://evil.example' })).toBe(true);
    expect(isSameOrigin(own, 'HEAD', {})).toBe(true);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s needs our own origin', (method) => {
    expect(isSameOrigin(own, method, { origin: own })).toBe(true);
    for (const origin of [
      'https://evil.example',
      'http://candidatures.example.org',
      'https://candidatures.example.org:8443',
      'https://candidatures.example.org.evil.example',
      'null',
      '',
    ]) {
      expect(isSameOrigin(own, method, { origin })).toBe(false);
    }
  });

  test('a browser that sends no origin is known by the page it comes from', () => {
    expect(isSameOrigin(own, 'POST', { referer: `${own}/login` })).toBe(true);
    expect(isSameOrigin(own, 'POST', { referer: `https://evil.example/?${own}` })).toBe(false);
    expect(isSameOrigin(own, 'POST', { referer: 'not an address' })).toBe(false);
    expect(isSameOrigin(own, 'POST', {})).toBe(false);
  });

  test('a foreign origin is not outweighed by a referer', () => {
    const headers = { origin: 'https://evil.example', referer: `${own}/login` };
    expect(isSameOrigin(own, 'POST', headers)).toBe(false);
  });
});
