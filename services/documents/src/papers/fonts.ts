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
// Words stay whole: the hyphenation that comes with the library is English.
Font.registerHyphenationCallback((word) => [word]);
