import { parseArgs } from 'node:util';
import { openLists, replyToCalls } from './drill/calls.ts';
import { castOf } from './drill/cast.ts';
import { inspect } from './drill/inspect.ts';
import { killParts } from './drill/kills.ts';
import { liveAll } from './drill/lives.ts';
import { findProgrammes } from './drill/programmes.ts';
import { createRandom } from './drill/random.ts';
import { letReturnDatePass } from './drill/return-date.ts';
import { openWorkflowSide } from './drill/workflow-side.ts';
import { readPayloadSecrets } from './support/config.ts';
import { createMailbox } from './support/mailbox.ts';
import { createPeople } from './support/people.ts';
import { runAgainstSystem, type RunningSystem } from './support/running-system.ts';

/**
 * `npm run drill`: candidates and staff live 300 lives by public HTTP while the workflow worker, the services and
 * Temporal are killed at random moments, and a return date passes; then workflows, read model, mailbox and seats are
 * compared. Prints the counts on the last line, and ends with 1 unless nothing was lost, doubled, wrong or stuck.
 *
 * `-- --lives N`: so many lives; `-- --seed N`: the same choices again.
 */
const { values } = parseArgs({
  options: {
    lives: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const count = Number(values.lives);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('The drill wants whole numbers: npm run drill -- --lives 300 --seed 1');
  process.exit(2);
}

await runAgainstSystem(drill);

async function drill(system: RunningSystem): Promise<void> {
  const { config, profile, environment, signal, atEnd } = system;
  console.log(`${count} lives, seed ${seed}.`);
  const random = createRandom(seed);
  const mailbox = createMailbox(config);
  const cast = castOf(createPeople(config, mailbox));
  const workflows = openWorkflowSide({
    ...config,
    PAYLOAD_SECRETS: readPayloadSecrets(environment),
  });
  atEnd(workflows.close);
  const programmes = await findProgrammes(cast);

  const over = new AbortController();
  const killing = killParts(profile, random.branch(-1), { over: over.signal, signal });
  const living = async () => {
    const lived = await liveAll({ config, mailbox, cast, programmes, random, count });
    await openLists(cast, programmes);
    const called = await replyToCalls(workflows, cast, lived);
    const whole = { programmes, lives: lived.map(({ life }) => life) };
    const late = await letReturnDatePass(cast, workflows, whole, atEnd);
    console.log(
      `  ${lived.length} lives lived, ${called} candidates called by waiting lists, ${late} files late`,
    );
    over.abort();
    return lived;
  };
  // A part that does not come back ends the drill at once.
  const [scenes, kills] = await Promise.all([living(), killing]);

  console.log('Nothing is killed any more: waiting until all has arrived, then comparing.');
  const lives = scenes.map(({ life }) => life);
  const differences = await inspect({ config, cast, workflows }, lives, programmes);
  for (const [kind, found] of Object.entries(differences)) {
    for (const sentence of found) console.log(`  ${kind}: ${sentence}`);
  }
  const counts = Object.fromEntries(
    Object.entries(differences).map(([kind, found]) => [kind, found.length]),
  );
  console.log(JSON.stringify({ lives: lives.length, kills, ...counts }));
  if (Object.values(counts).some((number) => number > 0)) system.fail();
}
