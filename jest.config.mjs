/** One project a kind of test; `npm test` runs them in this order (deploy/local/src/test.ts). */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  testPathIgnorePatterns: ['/node_modules/', '/build/', '/.local/'],
};
const project = (displayName, testMatch) => ({ ...common, displayName, testMatch });
const onSimulatedTime = (displayName, testMatch) => ({
  ...project(displayName, testMatch),
  globalSetup: '<rootDir>/workflows/test/bundle-once.ts',
  globalTeardown: '<rootDir>/workflows/test/remove-bundle.ts',
});

export default {
  // Twice what the slowest needs on two busy cores.
  testTimeout: 150_000,
  projects: [
    project('domain', ['<rootDir>/workflows/test/domain/**/*.test.ts']),
    onSimulatedTime('workflows', ['<rootDir>/workflows/test/*.test.ts']),
    // One at a time: a simulated engine that lives long on a busy machine may lose a task that it hands out.
    onSimulatedTime('workflows-alone', ['<rootDir>/workflows/test/alone/*.test.ts']),
    project('services', [
      '<rootDir>/services/*/test/**/*.test.{ts,tsx}',
      '<rootDir>/deploy/**/*.test.ts',
      '<rootDir>/frontend/test/**/*.test.{ts,tsx}',
    ]),
    project('browser', ['<rootDir>/e2e/*.test.ts']),
    // One at a time, for they change what all others see, or measure.
    project('browser-alone', ['<rootDir>/e2e/alone/*.test.ts']),
  ],
};
