import { setTimeout as pause } from 'node:timers/promises';
import type { AdmissionsDependencies } from './use-cases/dependencies.ts';
import { tellOfMessages } from './use-cases/tell-of-messages.ts';

export interface MessageLoop {
  /** Resolves once what is under way has settled. */
  stop(): Promise<void>;
}

/** Sees to it that candidates hear of every message of their centre, however long the notifications service is away. */
export function startMessageLoop(
  dependencies: Pick<
    AdmissionsDependencies,
    'messages' | 'repository' | 'notifications' | 'logger'
  >,
  everyMs = 10_000,
): MessageLoop {
  const stopping = new AbortController();
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await tellOfMessages(dependencies);
      } catch (error) {
        dependencies.logger.warn({ err: error }, 'messages not told yet, trying again');
      }
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}
