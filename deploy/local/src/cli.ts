import { parseArgs } from 'node:util';
import { Interruption, sentenceFor } from './problem.ts';
import { profileNamed, type ProfileName } from './profile.ts';
import { recordStartTime } from './start-times.ts';
import { stopRunningSystem } from './state.ts';
import { printSummary } from './summary.ts';
import { startSystem } from './system.ts';

const usage = `npm start [-- --detach] [--fresh] [--components-only] [--profile test]
npm stop [-- --profile test]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    detach: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    'components-only': { type: 'boolean', default: false },
    profile: { type: 'string', default: 'local' },
  },
});
const profile: ProfileName = values.profile === 'test' ? 'test' : 'local';

async function start(): Promise<void> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => interruption.abort(new Interruption()));
  }
  const system = await startSystem({
    profile,
    fresh: values.fresh,
    componentsOnly: values['components-only'],
    signal: interruption.signal,
  });
  printSummary(system, await recordStartTime(system), values['components-only']);
  if (values.detach) return;

  console.log('\nCtrl-C stops everything.');
  const problem = await Promise.race([system.died, abortOf(interruption.signal)]);
  console.log('\nStopping…');
  await system.stop();
  if (problem) throw problem;
}

const abortOf = (signal: AbortSignal) =>
  new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });

async function stop(): Promise<void> {
  const stopped = await stopRunningSystem(profileNamed(profile));
  console.log(stopped ? 'Stopped.' : 'Nothing was running.');
}

try {
  if (positionals[0] === 'start') await start();
  else if (positionals[0] === 'stop') await stop();
  else throw new Error(usage);
  process.exit(0);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(error instanceof Interruption ? 130 : 1);
}
