import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const secretNames = [
  'keycloakAdminPassword',
  'minioRootPassword',
  'serviceClientSecret',
  'portalClientSecret',
  'entClientSecret',
  'sessionSecret',
  'activationSecret',
  'letterSecret',
  'payloadSecret',
] as const;

export type Secrets = Record<(typeof secretNames)[number], string>;

/** The secrets of local development: made up at the first start, kept in secrets.json for the next. */
export function localSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets = Object.fromEntries(
    secretNames.map((name) => [name, kept[name] ?? randomBytes(24).toString('base64url')]),
  ) as Secrets;
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
