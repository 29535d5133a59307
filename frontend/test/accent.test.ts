import fc from 'fast-check';
import { accentPalette, contrast, GROUNDS, MINIMUM_CONTRAST } from '../app/utils/accent.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe("the institution's colour", () => {
  test('is kept as it is where it can be read', () => {
    expect(accentPalette('#1f4e8c').light.accent).toBe('#1f4e8c');
  });

  test('is readable in both looks, whatever colour is configured', () => {
    fc.assert(
      fc.property(colour, (configured) => {
        const { light, dark } = accentPalette(configured);
        for (const [grounds, { accent, text, soft }] of [
          [GROUNDS.light, light],
          [GROUNDS.dark, dark],
        ] as const) {
          for (const ground of [...grounds, soft]) {
            expect(contrast(accent, ground)).toBeGreaterThanOrEqual(MINIMUM_CONTRAST);
          }
          expect(contrast(text, accent)).toBeGreaterThanOrEqual(MINIMUM_CONTRAST);
        }
      }),
    );
  });

  test('contrast is measured as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
