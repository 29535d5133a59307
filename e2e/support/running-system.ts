import {
  ensureComponents,
  findRunningState,
  Interruption,
  localSecrets,
  profileNamed,
  sentenceFor,
  startSystem,
  urlsOf,
  wholeEnvironment,
  type Profile,
  type System,
} from '@admis/local';
import { readConfig, type Config } from './config.ts';
import { Deviation } from './deviation.ts';

export type RunningSystem = {
  config: Config;
  profile: Profile;
  /** Every variable of its processes. */
  environment: Record<string, string>;
  /** The process of one of its parts, where the launcher started it. */
  processOf: (part: string) => number | undefined;
  /** Aborted when the program is interrupted. */
  signal: AbortSignal;
  /** What is done at the end, however it comes: the last one told is done first. */
  atEnd: (clean: () => Promise<unknown>) => void;
  /** What was found is told already: the program goes on, and ends with 1. */
  fail: () => void;
};

/**
 * Runs a program against the local system: the one that runs, else one that is started for it and
 * stopped after it. Never returns: the process ends with 0, or with 1 after a sentence.
 */
export async function runAgainstSystem(
  play: (system: RunningSystem) => Promise<void>,
): Promise<never> {
  const interruption = new AbortController();
  const interrupted = new Promise<never>((_, reject) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(name, () => {
        interruption.abort(new Interruption());
        reject(new Interruption());
      });
    }
  });
  // During the start it is the start itself that heeds the interruption.
  interrupted.catch(() => undefined);
  let code = 0;
  let started: System | undefined;
  const endings: (() => Promise<unknown>)[] = [];
  try {
    const { paths } = await ensureComponents('demo', { signal: interruption.signal });
    const profile = profileNamed('local');
    if (await answers(`${urlsOf(profile).portal}/health`)) {
      console.log(`The system at ${urlsOf(profile).portal} is running: it is used as it is.`);
    } else {
      console.log(
        `No system answers at ${urlsOf(profile).portal}: one is started for this, and stopped afterwards.`,
      );
      started = await startSystem({
        profile: 'local',
        purpose: 'demo',
        signal: interruption.signal,
      });
    }
    const environment = wholeEnvironment(profile, localSecrets(profile.folder));
    const config = readConfig({
      ...environment,
      CHROMIUM_PATH: paths['chromium'] ?? process.env['CHROMIUM_PATH'],
    });
    const processOf = (part: string) =>
      findRunningState(profile)?.parts.find(({ name }) => name === part)?.pid;
    const { signal } = interruption;
    const atEnd = (clean: () => Promise<unknown>) => void endings.unshift(clean);
    await Promise.race([
      play({ config, profile, environment, processOf, signal, atEnd, fail: () => void (code = 1) }),
      interrupted,
    ]);
  } catch (error) {
    code = 1;
    console.error(`\n${error instanceof Deviation ? told(error) : sentenceFor(error)}`);
  } finally {
    for (const clean of endings) await clean();
    await started?.stop();
  }
  process.exit(code);
}

function told({ expected, seen }: Deviation): string {
  return `Not as it should be.\n  expected: ${expected}\n  seen:     ${seen}`;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return false;
    throw error;
  }
}
