import { until } from '../../support/until.ts';
import { PROGRAMMES } from './catalogue.ts';
import { inTurns, type Engine } from './engine.ts';

const AT_ONCE = 20;

export type OpenApplications = { candidate: string; id: string }[];

/**
 * That many more applications that stay open, each started by its candidate's wish; their mails have left, so that
 * what is measured next is alone.
 */
export async function openApplications(engine: Engine, count: number): Promise<OpenApplications> {
  const beginning = performance.now();
  const opened: OpenApplications = [];
  await inTurns(await engine.candidates(count), AT_ONCE, async (candidate) => {
    const { id } = await engine.admissions.apply(candidate, PROGRAMMES.open.code);
    opened.push({ candidate, id });
  });
  const seconds = (performance.now() - beginning) / 1000;
  await until(
    'the last mail of the wishes',
    async () => {
      const left = { status: { $in: ['pending', 'sending'] } };
      return (await engine.mails.collection('mails').countDocuments(left)) === 0 ? true : undefined;
    },
    300,
  );
  console.log(`${count} applications opened in ${Math.round(seconds)} s.`);
  return opened;
}
