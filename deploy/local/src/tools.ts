import { statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { execa } from 'execa';
import type { Command } from './command.ts';
import { LauncherProblem } from './problem.ts';

type Tool = { probe: Command; atLeast: number[]; install: string };

const tools: Record<string, Tool> = {
  go: {
    probe: ['go', 'version'],
    atLeast: [1, 26],
    install: 'Go 1.26 or newer (https://go.dev/dl)',
  },
  java: { probe: ['java', '-version'], atLeast: [17], install: 'a Java 17 or newer JDK' },
  javac: { probe: ['javac', '-version'], atLeast: [17], install: 'a Java 17 or newer JDK' },
  mvn: { probe: ['mvn', '-B', '-v'], atLeast: [3, 6], install: 'Maven 3.6 or newer' },
};

/** @throws LauncherProblem naming every tool that is missing or too old */
export async function requireTools(names: Iterable<string>): Promise<void> {
  const problems: string[] = [];
  for (const name of new Set(names)) {
    const problem = await problemWith(name);
    if (problem) problems.push(problem);
  }
  if (problems.length > 0) throw new LauncherProblem(problems.join('\n'));
}

async function problemWith(name: string): Promise<string | undefined> {
  const tool = tools[name];
  if (!tool) return undefined;
  const [command, ...args] = tool.probe;
  const result = await execa(command, args, { all: true, reject: false });
  if (result.code === 'ENOENT') {
    return `"${name}" is not on this machine's PATH: install ${tool.install} and start again.`;
  }
  const version = parseVersion(result.all ?? '');
  if (version && isOlder(version, tool.atLeast)) {
    return `"${name}" is version ${version.join('.')}: install ${tool.install} and start again.`;
  }
  return undefined;
}

/** The first number that looks like a version, e.g. `go version go1.26.8 linux/amd64` → [1, 26, 8]. */
export function parseVersion(text: string): number[] | undefined {
  const match = /\d+(\.\d+)+|(?<=")\d+(?=")/.exec(text);
  return match?.[0].split('.').map(Number);
}

export function isOlder(version: number[], than: number[]): boolean {
  for (const [index, wanted] of than.entries()) {
    const actual = version[index] ?? 0;
    if (actual !== wanted) return actual < wanted;
  }
  return false;
}

/** @throws LauncherProblem when the disk that holds `folder` has less than `gigabytes` free */
export async function requireFreeDisk(folder: string, gigabytes: number): Promise<void> {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = await statfs(existing);
  const free = (bavail * bsize) / 1e9;
  if (free < gigabytes) {
    throw new LauncherProblem(
      `The disk that holds ${folder} has ${free.toFixed(1)} GB free and ${gigabytes} GB are needed: ` +
        'free some space and start again.',
    );
  }
}
