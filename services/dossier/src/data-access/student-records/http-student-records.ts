import { problems } from '@admis/kit';
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { StudentFileSchema, type StudentFile, type StudentRecords } from './student-records.ts';

/** How patient we are. Whoever waits for the answer is a person, or a workflow that asks again by itself. */
export interface Patience {
  /** For one answer. */
  timeoutMs: number;
  /** Tries after the first. */
  retries: number;
  firstPauseMs: number;
  /** After so many failures in a row nobody asks any more … */
  failuresUntilOpen: number;
  /** … for so long. */
  openMs: number;
}

const defaultPatience: Patience = {
  timeoutMs: 2_000,
  retries: 2,
  firstPauseMs: 100,
  failuresUntilOpen: 6,
  openMs: 30_000,
};

/** Student records behind the HTTP interface of docs/student-records.md. */
export function createHttpStudentRecords(
  { url, token }: { url: string; token: string },
  patience: Patience = defaultPatience,
): StudentRecords {
  const circuit = circuitBreaker(handleAll, {
    halfOpenAfter: patience.openMs,
    breaker: new ConsecutiveBreaker(patience.failuresUntilOpen),
  });
  const policy = wrap(
    retry(handleAll, {
      maxAttempts: patience.retries,
      backoff: new ExponentialBackoff({ initialDelay: patience.firstPauseMs }),
    }),
    circuit,
    timeout(patience.timeoutMs, TimeoutStrategy.Aggressive),
  );

  async function ask(login: string, signal: AbortSignal): Promise<StudentFile | undefined> {
    const address = new URL(`students/${encodeURIComponent(login)}`, url.replace(/\/*$/, '/'));
    const response = await fetch(address, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      signal,
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`HTTP ${response.status}`);
    }
    const parsed = StudentFileSchema.safeParse(await response.json());
    if (parsed.success) return parsed.data;
    // The names of the fields alone: the values are a person's.
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new Error(`The answer cannot be read: ${fields}`);
  }

  return {
    async find(login) {
      try {
        return await policy.execute(({ signal }) => ask(login, signal));
      } catch (error) {
        throw problems.peerUnavailable('studentRecords', error);
      }
    },
  };
}
