import { parseArgs } from 'node:util';
import { readStartTimes } from '@admis/local';
import { measurePage } from './bench/application-page.ts';
import { measureEngine } from './bench/engine/measure-engine.ts';
import { machine } from './bench/figures.ts';
import { fillStore } from './bench/filled-store.ts';
import { measurePlanner } from './bench/planner.ts';
import { measureUpload } from './bench/upload.ts';
import { apply } from './support/lives.ts';
import { createMailbox } from './support/mailbox.ts';
import { createPeople } from './support/people.ts';
import { runAgainstSystem, type RunningSystem } from './support/running-system.ts';

/** In the order in which they are measured and printed. */
const NAMES = [
  ...['planner', 'applicationPage', 'upload'],
  ...['lives', 'promotionMs', 'extension', 'workerRssMb'],
];

/** At least so many are in the store while the page of one is measured. */
const APPLICATIONS = 200;

/**
 * `npm run bench`: measures the local system, tells how it goes, and prints one JSON object on the last line.
 * `-- --only planner,lives` measures a part. A figure that was not measured now is absent.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? NAMES;
const unknown = wanted.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(', ')}: one or more of ${NAMES.join(', ')}.`);
  process.exit(2);
}

await runAgainstSystem(async (system) => {
  const figures: Record<string, unknown> = {
    machine: machine(),
    ...readStartTimes(system.profile.folder),
  };
  const measure = async (name: string, measurement: () => unknown): Promise<void> => {
    if (!wanted.includes(name)) return;
    console.log(`Measuring ${name}…`);
    const figure = await measurement();
    if (figure === undefined) return;
    figures[name] = figure;
    console.log(`${name}: ${JSON.stringify(figure)}`);
  };
  await measure('planner', measurePlanner);
  await measurePeopleFacing(system, measure, wanted);
  await measureEngine(system, measure, wanted);
  console.log(JSON.stringify(figures));
});

/** What one candidate's browser sees; their account and application stay, as any test's do. */
async function measurePeopleFacing(
  { config, environment, processOf }: RunningSystem,
  measure: (name: string, measurement: () => unknown) => Promise<void>,
  wanted: string[],
): Promise<void> {
  if (!wanted.includes('applicationPage') && !wanted.includes('upload')) return;
  const people = createPeople(config, createMailbox(config));
  const candidate = await people.candidate();
  const application = await apply(candidate, 'insurance');
  console.log(`With candidate ${candidate.number}, application ${application.id}.`);
  await measure('applicationPage', async () => {
    const applications = await fillStore(people, APPLICATIONS);
    return { applications, ...(await measurePage(config, candidate, application)) };
  });
  await measure('upload', () => measureUpload(candidate, environment, processOf('documents')));
}
