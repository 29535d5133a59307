import type { System } from './system.ts';

/** Prints where everything is and who can log in. */
export function printSummary(
  { urls, profile }: System,
  { kind, seconds }: { kind: 'cold' | 'warm'; seconds: number },
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
  const lines = (rows: [string, string][]) =>
    rows.map(([name, text]) => `  ${name.padEnd(16)} ${text}`);
  console.log(
    [
      '',
      ...lines([...(componentsOnly ? [] : own), ...components]),
      '',
      'Demo accounts, password demo-Admis-2026:',
      ...lines(accounts),
      '',
      kind === 'cold'
        ? `Ready in ${seconds} s (with components or packages to obtain; later starts are quicker).`
        : `Ready in ${seconds} s.`,
    ].join('\n'),
  );
}
