/** After the browser tests: fails when a page of the portal was never looked at (support/look.ts). */
import { pagesNeverLookedAt } from './support/looked-at.ts';

const missing = await pagesNeverLookedAt();
for (const route of missing) console.error(`No scenario looks at the page ${route}.`);
if (missing.length === 0) console.log('Every page of the portal was looked at.');
process.exitCode = missing.length === 0 ? 0 : 1;
