/**
 * What each folder may import besides itself, and nothing else: the arrows of ARCHITECTURE.md. Paths are below `src` or
 * `scripts`; a folder that is not named here is refused by tests/int/lint.test.ts.
 */
export const SRC = {
  domain: [],
  // The shapes of what the variables say of mail are mail's own.
  env: ['domain', 'mail'],
  'origins.ts': [],
  'filesDir.ts': ['env'],
  'instrumentation.ts': ['env', 'services'],
  edge: ['domain', 'env'],
  'proxy.ts': ['domain', 'edge'],
  db: ['domain'],
  access: ['domain', 'db', 'payload-types.ts'],
  pdf: ['domain'],
  docx: ['domain'],
  sheets: ['domain', 'docx/pool'],
  earlier: ['domain', 'docx'],
  archive: ['domain', 'docx'],
  reading: ['domain'],
  mail: ['domain', 'db', 'env'],
  messengers: ['domain', 'db', 'env', 'mail'],
  services: [
    'domain',
    'db',
    'access',
    'env',
    'filesDir.ts',
    'origins.ts',
    'payload-types.ts',
    'mail',
    'messengers',
    'docx',
    'sheets',
    'earlier',
    'archive',
    'reading',
  ],
  worker: ['domain', 'db', 'env', 'mail', 'messengers', 'services'],
  api: ['domain', 'db', 'access', 'services', 'docx', 'sheets', 'earlier', 'reading', 'payload-types.ts'],
  hooks: ['domain', 'db', 'access', 'services', 'payload-types.ts'],
  collections: ['domain', 'access', 'hooks', 'api', 'payload-types.ts', 'env', 'filesDir.ts'],
  globals: ['domain', 'access', 'hooks', 'api', 'payload-types.ts', 'collections'],
  components: ['domain', 'db', 'access', 'services', 'reading/articleAnchor.ts', 'payload-types.ts'],
  app: ['components', 'api', 'edge', 'services', 'env', 'payload-types.ts'],
  migrations: ['db', 'domain'],
}

/** `src` stands for all of it; a script may start any part of the product, but nothing of the tests'. */
export const SCRIPTS = {
  backup: ['process', 'database'],
  bench: ['process', 'database', 'seed', 'stack'],
  catcher: ['process'],
  database: ['process'],
  docs: ['process'],
  earlier: ['process', 'database'],
  lint: [],
  mutate: [],
  process: [],
  release: ['process', 'database', 'seed'],
  seed: ['process', 'database'],
  stack: ['process', 'database', 'catcher', 'seed'],
}

/** Zones of import-x/no-restricted-paths. */
export function zones() {
  return [
    ...Object.entries(SRC).map(([folder, allowed]) => ({
      target: `./src/${folder}`,
      from: './src',
      except: [folder, ...allowed, ...(folder === 'services' ? ['pdf'] : [])].map((path) => `./${path}`),
      message: `${folder} may import ${['itself', ...allowed].join(', ')} only (scripts/lint/arrows.js).`,
    })),
    {
      target: './src/services/!(print)/**',
      from: './src/pdf',
      message: 'Typesetting is asked for through services/print (scripts/lint/arrows.js).',
    },
    {
      target: './src/services/*.ts',
      from: './src/pdf',
      message: 'Typesetting is asked for through services/print.',
    },
    {
      target: ['./src/pdf/*.{ts,tsx}', './src/pdf/!(ofd|pool)/**'],
      from: './src/pdf/ofd',
      message:
        'The composed pages do not know as which file they are written; the render process does (pdf/pool).',
    },
    ...Object.entries(SCRIPTS).map(([folder, allowed]) => ({
      target: `./scripts/${folder}`,
      from: './scripts',
      except: [folder, ...allowed].map((path) => `./${path}`),
      message: `scripts/${folder} may import ${['itself', ...allowed].join(', ')} only (scripts/lint/arrows.js).`,
    })),
    {
      target: ['./src', './scripts'],
      from: './tests',
      message: 'Tests import the product, never the other way.',
    },
    { target: './src', from: './scripts', message: 'The product does not know how it is started.' },
  ]
}
