import { isOlder, parseVersion, requireFreeDisk, requireTools } from '../src/tools.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each([
  ['go version go1.26.8 linux/amd64', [1, 26, 8]],
  ['openjdk version "17.0.15" 2025-04-15', [17, 0, 15]],
  ['openjdk version "24" 2025-03-18', [24]],
  ['javac 17.0.15', [17, 0, 15]],
  ['Apache Maven 3.8.7\nJava version: 17.0.15', [3, 8, 7]],
  ['no number', undefined],
])('the version in %j', (text, version) => {
  expect(parseVersion(text)).toEqual(version);
});

test('versions are compared number by number', () => {
  expect(isOlder([1, 9, 0], [1, 26])).toBe(true);
  expect(isOlder([1, 26], [1, 26])).toBe(false);
  expect(isOlder([24], [17])).toBe(false);
});

test('each missing tool is named with what to install', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = temporaryFolder();
  const check = requireTools(['go', 'mvn']);
  await expect(check).rejects.toThrow(
    '"go" is not on this machine\'s PATH: install Go 1.26 or newer (https://go.dev/dl) and start again.\n' +
      '"mvn" is not on this machine\'s PATH: install Maven 3.6 or newer and start again.',
  );
  process.env['PATH'] = path;
});

test('too little disk is told with what is needed, for a folder that is not there yet too', async () => {
  const folder = `${temporaryFolder()}/not/yet`;
  await expect(requireFreeDisk(folder, 1e9)).rejects.toThrow(
    /GB free and 1000000000 GB are needed/,
  );
  await expect(requireFreeDisk(folder, 0)).resolves.toBeUndefined();
});
