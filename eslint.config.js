import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import regexp from 'eslint-plugin-regexp'
import ts from 'typescript-eslint'
import { zones } from './scripts/lint/arrows.js'
import { clientImports } from './scripts/lint/clientImports.js'

const env = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/env reads the environment.',
}

export default ts.config(
  {
    ignores: [
      '.next/**',
      'dist/**',
      '.data/**',
      'node_modules/**',
      'next-env.d.ts',
      'src/payload-types.ts',
      'src/migrations/*_initial.ts',
      'src/app/(payload)/admin/importMap.js',
      'test-results/**',
      'playwright-report/**',
      'tests/fixtures/ofdViewer/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    plugins: { 'import-x': importX, regexp, jianbao: { rules: { 'client-imports': clientImports } } },
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            '*.js',
            'scripts/*.mjs',
            'scripts/process/*.mjs',
            'scripts/mutate/*.mjs',
            'scripts/lint/*.js',
          ],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      // What no-cycle reads to find a circle: of itself it reads no TypeScript, and found none.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/resolver-next': [
        importX.createNodeResolver({
          extensions: ['.ts', '.tsx', '.js'],
          // In full: paths found from a relative one are relative, and no circle leads back to one.
          tsconfig: { configFile: `${import.meta.dirname}/tsconfig.json` },
        }),
      ],
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false, arguments: false } },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'import-x/no-cycle': ['error', { maxDepth: 20 }],
      'import-x/no-default-export': 'error',
      'jianbao/client-imports': 'error',
      // What people send is matched against these: none may take more than linear time.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': [
        'error',
        env,
        { selector: 'TSEnumDeclaration', message: 'Use a table `as const satisfies`.' },
      ],
      'import-x/no-restricted-paths': ['error', { zones: zones() }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'nodemailer', message: 'SMTP is spoken in src/mail only.' }] },
      ],
    },
  },
  {
    files: ['src/domain/**', 'src/pdf/**', 'src/docx/**', 'src/reading/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['payload', 'payload/*', '@payloadcms/*', 'nodemailer', 'pg'] },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['src/mail/**', 'tests/**', 'scripts/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/env/readEnv.ts', 'src/env/ownProgram.ts', 'scripts/**', 'tests/**', '*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Next, Payload and the tools find these by their default export.
  {
    files: [
      'src/app/**',
      '*.config.{ts,js}',
      'payload.config.ts',
      '{scripts/mutate,tests/movingIn}/vitest.config.ts',
      'tests/support/{globalSetup,buildPrograms}.ts',
      'tests/e2e/support/*.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  // What a server answers is whatever it says; each test states what it expects of it.
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // What tests match against is their own.
      'regexp/no-super-linear-move': 'off',
      'max-lines': 'off',
    },
  },
  { files: ['scripts/seed/content/**'], rules: { 'max-lines': 'off' } },
  // A list that every migration lengthens.
  { files: ['src/migrations/index.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
)
