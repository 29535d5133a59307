import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Font } from '@react-pdf/renderer';

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'files');

/** The site's type face comes in pieces by writing system. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const;
const WEIGHTS = [400, 600] as const;

/** For `fontFamily`: each character is taken from the first that has it. */
export const typeFace = SUBSETS.map((subset) => `Source Sans 3 ${subset}`);

for (const subset of SUBSETS) {
  Font.register({
    family: `Source Sans 3 ${subset}`,
    fonts: WEIGHTS.map((fontWeight) => ({
      src: join(folder, `source-sans-3-${subset}-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  });
}
/** What fits on any line of our papers, however wide its letters. */
const LETTERS_IN_A_LINE = 24;

// Words stay whole, for the hyphenation that comes with the library is English; but for one that no line could hold,
// which would run off the page.
Font.registerHyphenationCallback((word) =>
  word.length > 2 * LETTERS_IN_A_LINE
    ? (word.match(new RegExp(`.{1,${LETTERS_IN_A_LINE}}`, 'gsu')) ?? [word])
    : [word],
);
