import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { DebianComponent } from './manifest.ts';
import { LauncherProblem } from './problem.ts';
import { runTool } from './run-tool.ts';

/** The full path of a command; system folders are searched too, where daemons live. */
export function findCommand(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Installs Debian packages in one go; asks the person to do so where we may not. */
export async function installFromDebian(
  components: DebianComponent[],
  options: { signal?: AbortSignal | undefined; onLine?: (line: string) => void },
): Promise<void> {
  const packages = components.map((component) => component.debian.package);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new LauncherProblem(
      `Missing: ${components.map(({ title }) => title).join(', ')}. Install it with your system's ` +
        `package manager (Debian: sudo apt-get install --no-install-recommends ${packages.join(' ')}) ` +
        'and start again.',
    );
  }
  const run = (args: string[]) =>
    runTool(['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      ...options,
      cwd: '/',
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  await run(['update']);
  await run(['install', '--no-install-recommends', ...packages]);
}
