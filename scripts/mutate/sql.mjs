import { readFileSync, readdirSync } from 'node:fs'
import console from 'node:console'
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import ts from 'typescript'
import { createVitest } from 'vitest/node'

// npm run mutate:sql -- src/mail/ledger --tests tests/int/mail/settling.test.ts,…: see docs/testing.md.
const { positionals, values } = parseArgs({ allowPositionals: true, options: { tests: { type: 'string' } } })
process.env.MUTATE_TESTS = values.tests
process.env.MUTATE_TIMEOUT = '10000'

/** Stryker leaves tagged templates alone, and the ledger's rules are in them. What each pattern becomes. */
const OPERATORS = [
  [/\band (?!not\b)/g, 'or '],
  [/\bor /g, 'and '],
  [/\band not\b/g, 'and'],
  [/\bnot exists\b/g, 'exists'],
  [/\bis null\b/g, 'is not null'],
  [/\bis not null\b/g, 'is null'],
  [/<=/g, '>'],
  [/>=/g, '<'],
  [/(?<![<>=-])<(?![=>])/g, '>='],
  [/(?<![<>=-])>(?!=)/g, '<='],
  [/= any\b/g, '<> all'],
  [/(?<=\b(?:where|and|on|or|when) [\w.]+ )=(?! any)/g, '<>'],
  [/\border by [\w.]+(?: desc)?/g, 'order by 1 - 1'],
  [/\blimit 1\b/g, ''],
  [/(?<=\) |at |interval )\+/g, '-'],
  [/(?<=\) |at |until |arrival |before )-(?= )/g, '+'],
  [/(?<=attempts )\+/g, '-'],
  [/\bgreatest\(/g, 'least('],
  [/\bleast\(/g, 'greatest('],
  [/\bmin\(/g, 'max('],
  [/\bmax\(/g, 'min('],
  [/, [a-z_]+ = (?:null|0)(?=,|\s|$)/g, ''],
  [/\bcoalesce\((?=[a-z_]+, now\(\)\))/g, 'greatest('],
  [/\bdesc\b/g, ''],
]

function mutantsOf(file) {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found = []
  const look = (from, to) => {
    for (const [pattern, put] of OPERATORS)
      for (const match of text.slice(from, to).matchAll(pattern)) {
        const at = from + match.index
        const line = source.getLineAndCharacterOfPosition(at).line + 1
        found.push({ file, line, at, length: match[0].length, was: match[0], put })
      }
  }
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql') {
      const { template } = node
      const pieces = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)]
      for (const piece of pieces) look(piece.getStart(), piece.end)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

let current
const plugin = {
  name: 'sql-mutant',
  enforce: 'pre',
  transform(code, id) {
    if (!current || id !== current.file) return undefined
    return {
      code: code.slice(0, current.at) + current.put + code.slice(current.at + current.length),
      map: null,
    }
  },
}
const vitest = await createVitest(
  'test',
  { config: 'scripts/mutate/vitest.config.ts', watch: false, bail: 1, reporters: [{}] },
  { plugins: [plugin] },
)
const specifications = await vitest.globTestSpecifications()
const passes = async () => {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  return unhandledErrors.length === 0 && testModules.every((each) => each.ok())
}
if (!(await passes())) throw new Error('the tests fail as they are')

const files = positionals.flatMap((path) =>
  path.endsWith('.ts') ? [path] : readdirSync(path).map((name) => `${path}/${name}`),
)
const mutants = files.flatMap((file) => mutantsOf(resolve(file)))
let killed = 0
for (const mutant of mutants) {
  current = mutant
  vitest.invalidateFile(mutant.file)
  if (await passes())
    console.log(
      `Survived ${mutant.file.slice(process.cwd().length + 1)}:${mutant.line} ${mutant.was} -> ${mutant.put}`,
    )
  else killed += 1
  vitest.invalidateFile(mutant.file)
}
console.log(`${positionals.join(' ')}: ${killed} of ${mutants.length} killed in SQL`)
await vitest.close()
