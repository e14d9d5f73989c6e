import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { env, EnvError } from '../src/env'
import { coverage, gb2312Characters } from '../src/pdf/fonts/coverage'
import { FontConfigError, readFontConfig } from '../src/pdf/fonts/fontConfig'
import { type FontSet, openFonts } from '../src/pdf/fonts/fontSet'
import { FONT_ROLES, type FontRole, fontRoles } from '../src/pdf/fonts/roles'

/**
 * `npm run fonts [-- text.txt …]`: which font serves which role and what it covers of GB 2312, and of the
 * characters of the files named. Exit code 1 where a character of these could not be printed.
 */
function main(): void {
  const fonts = openFonts(readFontConfig({ projectRoot: process.cwd(), fontDir: env().FONT_DIR }))
  const files = process.argv.slice(2)
  const texts = files.map((file) => ({
    label: basename(file),
    characters: printable(readFileSync(file, 'utf8')),
  }))
  for (const role of fontRoles)
    printRole(fonts, role, [{ label: 'GB 2312', characters: gb2312Characters() }, ...texts])
  const lacking = texts.flatMap(({ characters }) =>
    fontRoles.flatMap((role) => coverage(fonts, { role, characters, firstOnly: false }).missing),
  )
  if (lacking.length > 0) process.exitCode = 1
}

type Sample = { label: string; characters: string[] }

function printRole(fonts: FontSet, role: FontRole, samples: readonly Sample[]): void {
  const [own, ...fallbacks] = fonts.chain(role)
  console.log(`${role}（${FONT_ROLES[role].label}）：${FONT_ROLES[role].use}`)
  console.log(`  字体  ${own?.font.fullName ?? '无'}  ${own?.file.path ?? ''}`)
  console.log(`  备用  ${fallbacks.map((face) => face.font.fullName).join('、')}`)
  for (const { label, characters } of samples) {
    const alone = coverage(fonts, { role, characters, firstOnly: true })
    const all = coverage(fonts, { role, characters, firstOnly: false })
    const lacking = all.missing.length > 0 ? `，缺 ${all.missing.join('')}` : ''
    console.log(
      `  ${label}  本字体 ${alone.held}/${alone.total}，连同备用 ${all.held}/${all.total}${lacking}`,
    )
  }
}

const printable = (text: string): string[] => [...new Set(Array.from(text.replace(/\s|\p{C}|\p{M}/gu, '')))]

try {
  main()
} catch (error) {
  if (!(error instanceof FontConfigError || error instanceof EnvError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
