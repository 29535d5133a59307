import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const only = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex: patterns, message }] }],
});

export default tseslint.config(
  { ignores: ['**/node_modules', '**/build', '.local', 'frontend/app/api', '**/*.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    // Command-line programs talk to people through the console.
    files: ['deploy/local/**', 'e2e/**', '**/scripts/**', '**/cli.ts', 'workflows/src/worker/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // The rules of the product are pure: no I/O, no clock, no framework.
    files: ['workflows/src/domain/**/*.ts'],
    ignores: ['**/cli.ts'],
    rules: {
      ...only('^(?!\\.{1,2}/|zod$|luxon$)', 'The domain imports zod and luxon at most.'),
      'no-restricted-globals': ['error', 'Date.now', 'setTimeout', 'fetch', 'process'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'The domain is deterministic.' },
      ],
    },
  },
  {
    files: [
      'workflows/src/**/*.workflow.ts',
      'workflows/src/workflows.ts',
      'workflows/src/shell/**/*.ts',
    ],
    rules: only(
      '^(?!\\.{1,2}/|@temporalio/workflow$|@temporalio/common$)',
      'Workflow code imports @temporalio/workflow, domain, messages and types, nothing else.',
    ),
  },
  {
    files: ['services/*/src/routes/**/*.ts'],
    rules: only(
      '(^mongoose$|^minio$|^@temporalio/|/data-access/)',
      'Routes parse, call a use case and answer.',
    ),
  },
  {
    files: ['services/*/src/data-access/**/*.ts'],
    rules: only('(^express$|/routes/|/use-cases/)', 'Repositories know nothing above them.'),
  },
  {
    files: ['frontend/**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.configs.recommended.rules, ...reactHooks.configs.recommended.rules },
  },
  prettier,
);
