import { cookieHeader, openAlone, openerOf } from '../bench/application-page.ts';
import { percentile } from '../bench/figures.ts';
import { fillStore } from '../bench/filled-store.ts';
import { apply } from '../support/lives.ts';
import { scenario } from '../support/scenario.ts';
import { signIn } from '../support/sign-in.ts';

/** As in the middle of a campaign. */
const APPLICATIONS = 200;

/** Of the server's answer, for 95 visits of 100. */
const MS_AT_MOST = 150;

scenario(
  import.meta.filename,
  'with 200 applications in the store, the server answers with one within 150 ms, 95 times of 100',
  async ({ people, visit, config }) => {
    const candidate = await people.candidate();
    const { id } = await apply(candidate, 'insurance');
    expect(await fillStore(people, APPLICATIONS)).toBeGreaterThanOrEqual(APPLICATIONS);
    const { page, context } = await visit();
    const { number: identifier, password } = candidate;
    await signIn(page, config.PORTAL_URL, { identifier, password });
    const visits = await openAlone(openerOf(config, id, await cookieHeader(context, config)));
    const p95 = percentile(visits, 95);
    process.stdout.write(
      `The page of an application, of ${APPLICATIONS} or more: p95 ${p95.toFixed(1)} ms\n`,
    );
    expect(p95).toBeLessThan(MS_AT_MOST);
  },
  { seconds: 240 },
);
