import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realmImports } from '../../../keycloak/realm-files.ts';
import { wholeEnvironment } from '../environment.ts';
import type { Part } from '../part.ts';
import { allProbes, httpProbe } from '../probes.ts';
import { urlsOf, type Profile } from '../profile.ts';
import type { Secrets } from '../secrets.ts';

/**
 * Keycloak with the realms of deploy/keycloak. A realm is imported when the database has none of
 * that name: a changed realm file is taken into account by `npm start -- --fresh`.
 *
 * The built distribution stays in the cache, shared; each profile has a home of its own that links
 * to it and holds the database.
 */
export function keycloak(profile: Profile, secrets: Secrets, installed: string): Part {
  const { ports } = profile;
  const home = join(profile.data, 'keycloak');
  const urls = urlsOf(profile);
  return {
    name: 'keycloak',
    title: 'Keycloak',
    kind: 'component',
    ports: [ports.keycloak, ports.keycloakManagement],
    needs: [],
    command: [
      join(home, 'bin', 'kc.sh'),
      'start',
      '--optimized',
      '--import-realm',
      '--http-enabled=true',
      '--http-host=127.0.0.1',
      `--http-port=${ports.keycloak}`,
      `--http-management-port=${ports.keycloakManagement}`,
      `--hostname=${urls.keycloak}`,
      '--hostname-backchannel-dynamic=false',
      '--cache=local',
    ],
    env: {
      // Keycloak replaces ${NAME} in a realm file by the environment variable of that name.
      ...realmEnvironment(profile, secrets),
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.keycloakAdminPassword,
      JAVA_OPTS_KC_HEAP: '-Xms96m -Xmx640m',
      JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
    },
    prepare: () => prepareHome(home, installed),
    isReady: allProbes(
      httpProbe(`http://127.0.0.1:${ports.keycloakManagement}/health/ready`),
      ...['admis', 'ent'].map((realm) => httpProbe(`${urls.keycloak}/realms/${realm}`)),
    ),
    readyWithinSeconds: 300,
  };
}

/** The variables that the realm files name, over those of our own processes. */
function realmEnvironment(profile: Profile, secrets: Secrets): Record<string, string> {
  const ent = `${urlsOf(profile).keycloak}/realms/ent`;
  const protocol = `${ent}/protocol/openid-connect`;
  return {
    ...wholeEnvironment(profile, secrets),
    ENT_ISSUER: ent,
    ENT_AUTHORIZATION_URL: `${protocol}/auth`,
    ENT_TOKEN_URL: `${protocol}/token`,
    ENT_USERINFO_URL: `${protocol}/userinfo`,
    ENT_JWKS_URL: `${protocol}/certs`,
    ENT_LOGOUT_URL: `${protocol}/logout`,
    ENT_CLIENT_ID: 'admis-broker',
    ENT_CLIENT_SECRET: secrets.entClientSecret,
  };
}

async function prepareHome(home: string, installed: string): Promise<void> {
  const imports = join(home, 'data', 'import');
  await rm(imports, { recursive: true, force: true });
  await mkdir(imports, { recursive: true });
  // kc.sh takes the folder above its own as Keycloak's home, so bin is a copy and the rest links.
  for (const name of ['bin', 'lib', 'conf', 'providers', 'themes']) {
    await rm(join(home, name), { recursive: true, force: true });
  }
  await cp(join(installed, 'bin'), join(home, 'bin'), { recursive: true });
  for (const name of ['lib', 'conf', 'providers', 'themes']) {
    await symlink(join(installed, name), join(home, name));
  }
  for (const { fileName, content } of await realmImports('local')) {
    await writeFile(join(imports, fileName), content);
  }
}
