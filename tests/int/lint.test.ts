import { readdirSync } from 'node:fs'
import { ESLint } from 'eslint'
import ts from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { SCRIPTS, SRC } from '../../scripts/lint/arrows.js'

/** As `npm run check:lint` has it, less the rules that ask the compiler for types: half a second a text, and none of these. */
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] })

/** The rules that refuse this text in the place of a file that is there. */
async function refusals(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'fatal')
}

const ARROWS = 'import-x/no-restricted-paths'

/** A file of each folder and something that its folder may not know. */
const FORBIDDEN = [
  ['src/domain/title.ts', '@/env/readEnv'],
  ['src/domain/title.ts', '@/db/db'],
  ['src/env/readEnv.ts', '@/services/findReadable'],
  ['src/db/db.ts', '@/mail/mailHeader'],
  ['src/access/rules.ts', '@/services/findReadable'],
  ['src/pdf/theme.ts', '@/db/db'],
  ['src/pdf/theme.ts', '@/mail/mailHeader'],
  ['src/docx/limits.ts', '@/pdf/theme'],
  ['src/pdf/theme.ts', '@/pdf/ofd/units'],
  ['src/pdf/ofd/units.ts', '@/docx/limits'],
  ['src/services/issues/startIssue.ts', '@/pdf/ofd/units'],
  ['src/reading/style.ts', '@/pdf/theme'],
  ['src/mail/mailHeader.ts', '@/pdf/theme'],
  ['src/mail/mailHeader.ts', '@/services/findReadable'],
  ['src/services/findReadable.ts', '@/pdf/theme'],
  ['src/services/issues/startIssue.ts', '@/pdf/theme'],
  ['src/services/issues/startIssue.ts', '@/api/attachment'],
  ['src/worker/keepDoing.ts', '@/pdf/theme'],
  ['src/worker/keepDoing.ts', '@/api/attachment'],
  ['src/services/findReadable.ts', '@/worker/keepDoing'],
  ['src/api/attachment.ts', '@/pdf/theme'],
  ['src/hooks/articles/guardArticle.ts', '@/mail/mailHeader'],
  ['src/hooks/articles/guardArticle.ts', '@/api/attachment'],
  ['src/collections/Companies.ts', '@/services/findReadable'],
  ['src/globals/Settings.ts', '@/mail/mailHeader'],
  ['src/components/archive/ArchivePage.tsx', '@/mail/mailHeader'],
  ['src/components/archive/ArchivePage.tsx', '@/pdf/theme'],
  ['src/app/(payload)/layout.tsx', '@/pdf/theme'],
  ['scripts/process/runScript.ts', '../stack/runStack'],
  ['scripts/bench/index.ts', '../../tests/support/office'],
] as const

describe('lint refuses', () => {
  it.each(FORBIDDEN)('%s importing %s', async (file, specifier) => {
    expect(await refusals(file, `export { default } from '${specifier}'\n`)).toContain(ARROWS)
  })

  it.each(['@/mail/mailHeader', '@/pdf/theme', '@/db/db', '@/services/findReadable', '@/access/rules'])(
    'a client component importing %s, be it a type',
    async (specifier) => {
      const text = `'use client'\nimport type * as all from '${specifier}'\nexport type All = typeof all\n`
      expect(await refusals('src/components/http/request.ts', text)).toContain('jianbao/client-imports')
    },
  )

  it('a client component that draws in one made for the server', async () => {
    const text = `'use client'\nexport { ArchivePage } from '../archive/ArchivePage'\n`
    expect(await refusals('src/components/http/request.ts', text)).toContain('jianbao/client-imports')
  })

  it.each([
    ['scripts/stack/buildPrograms.ts', './buildAll'],
    ['src/domain/lists/readTable.ts', '@/services/lists/planList'],
  ])('a circle: %s importing %s, which imports it', async (file, specifier) => {
    expect(await refusals(file, `export * from '${specifier}'\n`)).toContain('import-x/no-cycle')
  })

  it('a hook of React after an early return', async () => {
    const text = `import { useState } from 'react'
export function Page({ open }: { open: boolean }) {
  if (!open) return null
  const [value] = useState(0)
  return <p>{value}</p>
}
`
    expect(await refusals('src/components/archive/ArchivePage.tsx', text)).toContain(
      'react-hooks/rules-of-hooks',
    )
  })

  it.each(['/\\s*\\n\\s*$/', '/(a+)+$/'])('the regular expression %s', async (pattern) => {
    const rules = await refusals('src/domain/title.ts', `export const pattern = ${pattern}\n`)
    expect(rules.some((rule) => rule.startsWith('regexp/no-super-linear'))).toBe(true)
  })

  it('an image without words for it', async () => {
    const text = `export const Picture = () => <img src="/a.png" />\n`
    expect(await refusals('src/components/archive/ArchivePage.tsx', text)).toContain('jsx-a11y/alt-text')
  })

  it('the environment read outside src/env', async () => {
    const text = 'export const port = process.env.PORT\n'
    expect(await refusals('src/services/findReadable.ts', text)).toContain('no-restricted-syntax')
  })
})

describe('every folder', () => {
  it.each([
    ['src', SRC],
    ['scripts', SCRIPTS],
  ] as const)('under %s has its arrows', (root, arrows) => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).filter((name) => !(name in arrows))).toEqual([])
  })
})
