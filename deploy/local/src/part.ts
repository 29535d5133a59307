import type { Command } from './command.ts';
import type { Probe } from './probes.ts';
import type { PartKind } from './state.ts';

/** One process of the system: how it is started, when it is ready, what must be ready before. */
export type Part = {
  /** Names its log file and, in `needs`, this part. */
  name: string;
  title: string;
  kind: PartKind;
  /** Ports it listens on, checked to be free before anything is started. */
  ports: number[];
  needs: string[];
  command: Command;
  /** The repository, unless told. */
  cwd?: string;
  env?: Record<string, string>;
  /** Makes the files it starts from, while those it needs are still starting. */
  prepare?: (signal: AbortSignal) => Promise<void>;
  isReady: Probe;
  readyWithinSeconds: number;
  /** What is done once it is ready and before those that need it start. */
  complete?: () => Promise<void>;
};
