import fc from 'fast-check';
import { safeReturnTo } from '../app/utils/return-to.ts';

describe('where a sign-in leads back to', () => {
  test.each([
    ['/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ#piece-CV'],
    ['/catalogue?q=droit&level=M2'],
    ['/'],
  ])('keeps the path %s of this site', (path) => {
    expect(safeReturnTo(path, '/fallback')).toBe(path);
  });

  test.each([
    ['https://evil.example/'],
    ['//evil.example/'],
    ['/\\evil.example'],
    ['/\t/evil.example'],
    ['/..//evil.example'],
    ['/.//evil.example'],
    ['javascript:alert(1)'],
    ['applications'],
    [' /applications'],
    [''],
    [null],
    [undefined],
  ])('does not follow %j', (value) => {
    expect(safeReturnTo(value, '/fallback')).toBe('/fallback');
  });

  test.each([['/login?returnTo=/x'], ['/logout'], ['/auth/start?door=ent'], ['/auth/callback']])(
    'does not go round in circles through %s',
    (value) => {
      expect(safeReturnTo(value, '/fallback')).toBe('/fallback');
    },
  );

  test('never leaves the site, whatever the text', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      ':',
      '@',
      'evil.example',
      '%2f',
      '\t',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const target = safeReturnTo(pieces.join(''), '/');
        expect(target).toMatch(/^\/(?!\/)/);
        expect(new URL(target, 'https://portal.example').origin).toBe('https://portal.example');
      }),
    );
  });
});
