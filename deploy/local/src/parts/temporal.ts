import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Command } from '../command.ts';
import type { Part } from '../part.ts';
import { commandProbe } from '../probes.ts';
import { repositoryFolder, urlsOf, type Profile } from '../profile.ts';

export const temporalNamespace = 'admis';

/** Temporal's development server, its UI and the namespace with its search attributes. */
export function temporal(profile: Profile, installed: string): Part {
  const { data, ports, keepsData } = profile;
  const binary = join(installed, 'temporal');
  const operator = (subject: string, verb: string, ...args: string[]): Command => [
    binary,
    'operator',
    subject,
    verb,
    `--address=127.0.0.1:${ports.temporal}`,
    `--namespace=${temporalNamespace}`,
    ...args,
  ];
  return {
    name: 'temporal',
    title: 'Temporal',
    kind: 'component',
    ports: [ports.temporal, ports.temporalUi],
    needs: [],
    command: [
      binary,
      'server',
      'start-dev',
      `--port=${ports.temporal}`,
      `--ui-port=${ports.temporalUi}`,
      `--ui-codec-endpoint=${urlsOf(profile).codec}`,
      `--namespace=${temporalNamespace}`,
      '--dynamic-config-value=system.enableActivityEagerExecution=true',
      ...queuesTidiedOften,
      ...searchAttributesAtHand,
      '--log-level=warn',
      ...(keepsData ? keepingDataIn(join(data, 'temporal', 'temporal.db')) : []),
    ],
    prepare: async () => {
      await mkdir(join(data, 'temporal'), { recursive: true });
    },
    isReady: commandProbe(operator('namespace', 'describe')),
    readyWithinSeconds: 120,
    complete: async () => {
      const attributes = searchAttributes().flatMap(([name, type]) => [
        `--name=${name}`,
        `--type=${type}`,
      ]);
      // Not by the server's own flags: those do nothing to a namespace that is already there.
      for (const [file, ...args] of [
        operator('namespace', 'update', '--retention=90d'),
        operator('search-attribute', 'create', ...attributes),
      ]) {
        await execa(file, args);
      }
    },
  };
}

/**
 * At each new task the server goes through all that its queues have done since they were last tidied, every 30 s by
 * default: under load that took an eighth of its time.
 */
const queuesTidiedOften = ['transfer', 'timer', 'visibility'].map(
  (queue) => `--dynamic-config-value=history.${queue}ProcessorUpdateAckInterval="3s"`,
);

/**
 * The development server reads the search attributes from its store at each use, one reader at a time, so that new
 * ones count at once; other servers keep them at hand and learn of new ones within two seconds.
 */
const searchAttributesAtHand = [
  '--dynamic-config-value=system.forceSearchAttributesCacheRefreshOnRead=false',
];

/** Twice as fast as with SQLite's defaults; the last instants may be lost if the machine stops. */
const keepingDataIn = (file: string) => [
  `--db-filename=${file}`,
  '--sqlite-pragma=journal_mode=WAL',
  '--sqlite-pragma=synchronous=NORMAL',
];

/** The search attributes of the namespace, name and type, from deploy/temporal. */
function searchAttributes(): [string, string][] {
  const file = join(repositoryFolder, 'deploy', 'temporal', 'search-attributes.json');
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
}
