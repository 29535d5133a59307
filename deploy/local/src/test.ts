import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { ensureComponents } from './ensure-components.ts';
import { Interruption, sentenceFor } from './problem.ts';
import { startSystem, type System } from './system.ts';

/** What one step of the suite counted. A check that is not made of tests counts as one. */
interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  /** Whether the step needs the whole system of the test profile. */
  system?: boolean;
  run: (environment: Record<string, string>) => Promise<Counts>;
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort(new Interruption()));
}

const bin = (name: string): string => join('node_modules', '.bin', name);

/** In the order in which they fail cheapest. `npm test -- --only domain,workflows` runs some of them. */
const steps: Step[] = [
  check('types', [bin('tsc'), '--noEmit', '-p', 'tsconfig.json']),
  check('lint', [bin('eslint'), '.']),
  check('format', [bin('prettier'), '--check', '--log-level', 'warn', '.']),
  check('layers', [
    bin('depcruise'),
    '--config',
    '.dependency-cruiser.cjs',
    ...['workflows', 'services', 'frontend/app', 'frontend/server', 'deploy', 'e2e'],
  ]),
  check('unused', [bin('knip')]),
  check('api-clients', [bin('tsx'), 'frontend/scripts/generate-api-clients.ts', '--check']),
  check('workflow-bundle', [bin('tsx'), 'workflows/src/worker/bundle-check.ts']),
  jest('domain'),
  jest('workflows'),
  jest('workflows-alone', 1),
  { ...jest('services'), system: true },
  { ...jest('browser'), system: true },
  { ...jest('browser-alone', 1), system: true },
  check('pages-looked-at', [bin('tsx'), 'e2e/pages-looked-at.ts']),
];

function check(name: string, [command, ...args]: [string, ...string[]]): Step {
  return {
    name,
    run: async (environment) => {
      const ok = await spawned(command, args, environment);
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
    },
  };
}

/** @param workers how many test files run at a time */
function jest(project: string, workers = 2): Step {
  return {
    name: project,
    run: async (environment) => {
      const folder = await mkdtemp(join(tmpdir(), 'admis-test-'));
      const report = join(folder, 'report.json');
      const ok = await spawned(
        process.execPath,
        [
          ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
          join('node_modules', 'jest', 'bin', 'jest.js'),
          ...['--selectProjects', project, '--ci', '--json', '--outputFile', report],
          ...['--maxWorkers', String(workers)],
        ],
        environment,
      );
      const counts = await countsOf(report);
      await rm(folder, { recursive: true });
      // A run that ended badly is never a success, whatever it counted.
      return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
    },
  };
}

async function countsOf(report: string): Promise<Counts> {
  try {
    const result = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
      numPendingTests: number;
    };
    return {
      passed: result.numPassedTests,
      // A skipped test is a defect here, like a file that cannot even be loaded.
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests,
    };
  } catch (error) {
    console.error(`No test report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

async function spawned(
  command: string,
  args: string[],
  environment: Record<string, string>,
): Promise<boolean> {
  const result = await execa(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
    reject: false,
    cancelSignal: interruption.signal,
  });
  return result.exitCode === 0;
}

async function main(): Promise<Counts> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = values.only?.split(',') ?? steps.map(({ name }) => name);
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`There is no step called ${unknown.join(', ')}.`);

  const chosen = steps.filter(({ name }) => wanted.includes(name));
  const total: Counts = { passed: 0, failed: 0 };
  let system: System | undefined;
  try {
    const { paths } = await ensureComponents('test', { signal: interruption.signal });
    const environment: Record<string, string> = {
      TEMPORAL_TEST_SERVER: join(paths['temporal-test-server'] ?? '', 'temporal-test-server'),
      CHROMIUM_PATH: paths['chromium'] ?? '',
    };
    for (const step of chosen) {
      if (step.system && system === undefined) {
        system = await startSystem({ profile: 'test', signal: interruption.signal });
        Object.assign(environment, system.environment);
      }
      const startedAt = Date.now();
      console.log(`\n── ${step.name}`);
      const counts = await step.run(environment);
      interruption.signal.throwIfAborted();
      total.passed += counts.passed;
      total.failed += counts.failed;
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      console.log(`── ${step.name}: ${said(counts)} (${seconds} s)`);
    }
  } finally {
    await system?.stop();
  }
  return total;
}

const said = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

try {
  const total = await main();
  console.log(`\n${said(total)}`);
  process.exit(total.failed === 0 ? 0 : 1);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  console.log('\n0 passed, 1 failed');
  process.exit(error instanceof Interruption ? 130 : 1);
}
