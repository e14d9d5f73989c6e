import { ACCESS_ACTIONS } from './actions'
import { ACCESS_MATRIX } from './matrix'
import { ACCESS_PAGES } from './pages'
import { ACCESS_ROLES, type AccessRole, type Expected } from './roles'

/** docs/access.md. */
export function accessPage(): string {
  const operations = Object.entries(ACCESS_MATRIX).flatMap(([collection, each]) =>
    Object.entries(each).map(([operation, answers]): [string, Expected] => [
      `${collection} | ${operation}`,
      answers,
    ]),
  )
  const named = (table: Record<string, Expected>, at = '') =>
    Object.entries(table).map(([name, answers]): [string, Expected] => [`\`${at}${name}\``, answers])
  return [
    '# Who may do what',
    '',
    'Columns: `expired`: a session that has ended; `rival`: an author of another company; `keeper`: an administrator where',
    '三员分立 is on. The tables are printed from `tests/support/access`, written anew by',
    '`npx vitest run --project unit tests/unit/accessPage.test.ts -u`. Every way into REST, Payload’s own among them, stands in',
    '[endpoints.md](endpoints.md).',
    '',
    '## Operations',
    '',
    'Each cell is asked for over REST by `tests/int/access.test.ts`. Numbers are HTTP statuses, `some` and `none` say what a',
    'list holds. The document read, changed or deleted is a draft of the author (articles), a draft (issues), somebody else',
    '(users).',
    '',
    ...tableOf(' | ', operations),
    '',
    '## Pages of the panel',
    '',
    'Each is opened on the built application by `tests/e2e/access.test.ts`, which fails when a page is new. `login`, `home`: led',
    'there; `none`: no such page for this person; `refused`: said so on the page.',
    '',
    ...tableOf('', named(ACCESS_PAGES, '/admin')),
    '',
    '## What a page may call on the server',
    '',
    'The build has two server actions: the panel’s, which calls these functions by name, and Payload’s for the language, of which',
    'there is one. Called by `tests/e2e/access.test.ts` for an article of the author’s; `tests/int/trust/sideDoors.test.ts` fails',
    'when Payload brings a function that nobody judged. `shown`: the answer holds what is stored; `drawn`: parts of the panel',
    'and what was sent, nothing stored; `refused`: an error, or nothing.',
    '',
    ...tableOf('', named(ACCESS_ACTIONS)),
    '',
  ].join('\n')
}

function tableOf(first: string, rows: readonly [string, Expected][]): string[] {
  const columns = first ? 2 : 1
  return [
    `|${' |'.repeat(columns)} ${ACCESS_ROLES.join(' | ')} |`,
    `|${'---|'.repeat(columns + ACCESS_ROLES.length)}`,
    ...rows.map(
      ([name, answers]) => `| ${name} | ${ACCESS_ROLES.map((role) => answers[role]).join(' | ')} |`,
    ),
  ]
}

/** What every way into REST answers each role, as Markdown. */
export function doorsPage(answers: ReadonlyMap<string, Partial<Record<AccessRole, number>>>): string {
  const lines = [...answers].map(
    ([name, each]) => `| \`${name}\` | ${ACCESS_ROLES.map((role) => each[role] ?? '').join(' | ')} |`,
  )
  return [
    '# What every way into REST answers',
    '',
    ...WORDS,
    '',
    `| | ${ACCESS_ROLES.join(' | ')} |`,
    `|---|${ACCESS_ROLES.map(() => '---|').join('')}`,
    ...lines,
    '',
  ].join('\n')
}

const WORDS = [
  'Printed by `tests/int/endpoints.test.ts`, which asks at each door of the configuration as each role; written anew by',
  '`npx vitest run --project int tests/int/endpoints.test.ts -u`. Columns as in [access.md](access.md); the subject is a',
  'draft of the author, a draft issue, somebody else’s account, else a document of the office’s. Numbers are HTTP statuses:',
  '403 and 401 not for this role, 404 not there for this person (or for nobody), 409 for this role but not in this state,',
  '400 for this role, had it sent what belongs there.',
]
