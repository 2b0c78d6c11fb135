import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'lib', 'node_modules', 'coverage', '.vite'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // It runs on a watch, whose interpreter knows no newer language and has objects of its own.
    files: ['src/wearables/bangle/watch-app.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(
        [
          'Bangle',
          'Bluetooth',
          'BTN',
          'E',
          'LED1',
          'LED2',
          'LED3',
          'NRF',
          'Puck',
          'digitalPulse',
          'g',
          'getTime',
          'load',
          'setWatch',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['core', 'exercises', 'programme', 'progress'].map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', 'performance', 'window', 'document', 'setTimeout', 'setInterval', 'fetch', 'process'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in with the data.' },
        { object: 'Math', property: 'random', message: 'The core is deterministic.' },
      ],
    },
  },
  {
    // What a log or a file holds has no end that a call could be sure of.
    files: ['data', 'free', 'log', 'progress', 'programme', 'recording', 'replay', 'session', 'share', 'ui', 'workout']
      .map((folder) => `src/${folder}/**/*.ts`)
      .concat('src/core/judging/slow-motion.ts'),
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.object.name="Math"] > SpreadElement',
          message: 'A list may be longer than a call can take: use leastOf and mostOf.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(push|unshift|fromCharCode|raw)$/] > SpreadElement',
          message: 'A list may be longer than a call can take: loop over it.',
        },
      ],
    },
  },
  {
    files: ['src/ui/**/*.ts', 'tests/ui/**/*.ts'],
    plugins: { lit, wc },
    rules: { ...lit.configs.recommended.rules, ...wc.configs.recommended.rules },
  },
);
