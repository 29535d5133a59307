import { readStartTimes, type StartTimes } from './start-times.ts';
import type { System } from './system.ts';

/** Prints where everything is, who can log in, and how long starts take. */
export function printSummary(
  { urls, profile }: System,
  { seconds }: { seconds: number },
  componentsOnly: boolean,
): void {
  const { ports } = profile;
  const own: [string, string][] = [
    ['Portal', urls.portal],
    [
      'Services',
      `identity :${ports.identity} · catalogue :${ports.catalogue} · dossier :${ports.dossier} · ` +
        `admissions :${ports.admissions} · documents :${ports.documents} · notifications :${ports.notifications}`,
    ],
  ];
  const components: [string, string][] = [
    ['Mails', urls.mailpit],
    ['Temporal', `${urls.temporalUi} (server localhost:${ports.temporal}, namespace admis)`],
    ['Keycloak', `${urls.keycloak} (user admin, password in ${profile.folder}/secrets.json)`],
    ['MinIO', `${urls.minioConsole} (user admis, password in ${profile.folder}/secrets.json)`],
    ['MongoDB', `mongodb://localhost:${ports.mongodb}`],
    ['Logs', profile.logs],
  ];
  const accounts: [string, string][] = [
    ['gestionnaire', 'manager of the demo centre'],
    ['jury', 'commission member'],
    ['president', 'commission chair'],
    ['admin', 'administrator'],
    ['etu001 … etu050', 'students of the single sign-on (realm ent)'],
  ];
  console.log(
    [
      '',
      ...lines([...(componentsOnly ? [] : own), ...components]),
      '',
      'Demo accounts, password demo-Admis-2026:',
      ...lines(accounts),
      '',
      `Ready in ${seconds} s. Starts measured here:`,
      ...startTimeLines(readStartTimes(profile.folder)),
    ].join('\n'),
  );
}

/** The last start of each kind, this one among them. */
export function startTimeLines({ coldStartSeconds, warmStartSeconds }: StartTimes): string[] {
  const said = (seconds?: number, how = '') =>
    seconds === undefined ? 'not measured yet' : `${seconds} s${how}`;
  return lines([
    ['first', said(coldStartSeconds, ', with components or packages to obtain')],
    ['later', said(warmStartSeconds)],
  ]);
}

const lines = (rows: [string, string][]): string[] =>
  rows.map(([name, text]) => `  ${name.padEnd(16)} ${text}`);
