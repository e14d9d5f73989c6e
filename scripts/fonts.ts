import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '../src/env'
import { coverage, gb2312Characters } from '../src/pdf/fonts/coverage'
import { FontConfigError, readFontConfig } from '../src/pdf/fonts/fontConfig'
import { type FontSet, openFonts } from '../src/pdf/fonts/fontSet'
import { FONT_ROLES, type FontRole, fontRoles } from '../src/pdf/fonts/roles'
import { missingInArticles, readArticleTexts } from './fonts/articleTexts'
import { useDatabase } from './database/useDatabase'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/**
 * `npm run fonts [-- --list characters.txt] [--articles] [text.txt …]`: which font serves which role, and what it
 * covers of GB 2312, of the lists (8105 or any other) and of the texts; with `--articles` also each character of an
 * article in the database that could not be printed. Exit code 1 where a character of a text or an article could not.
 */
await runScript(async () => {
  const fonts = configuredFonts()
  const { values, positionals } = parseArgs({
    options: { list: { type: 'string', multiple: true, default: [] }, articles: { type: 'boolean' } },
    allowPositionals: true,
  })
  const texts = positionals.map(readSample)
  const samples = [{ label: 'GB 2312', characters: gb2312Characters() }, ...values.list.map(readSample)]
  for (const role of fontRoles) printRole(fonts, role, [...samples, ...texts])
  const lacking = texts.flatMap(({ characters }) =>
    fontRoles.flatMap((role) => coverage(fonts, { role, characters, firstOnly: false }).missing),
  )
  const lackingInArticles = values.articles ? await printArticles(fonts) : 0
  if (lacking.length + lackingInArticles > 0) throw new ClearError('以上有的字没有字体能印出。')
})

type Sample = { label: string; characters: string[] }

function configuredFonts(): FontSet {
  try {
    return openFonts(readFontConfig({ projectRoot: process.cwd(), fontDir: env().FONT_DIR }))
  } catch (error) {
    throw error instanceof FontConfigError ? new ClearError(error.message) : error
  }
}

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

/** @returns how many places in articles hold a character without a glyph */
async function printArticles(fonts: FontSet): Promise<number> {
  const articles = await readArticleTexts(await useDatabase())
  const missing = missingInArticles(articles, fonts)
  console.log(`稿件：查了 ${articles.length} 篇，${missing.length} 处有字无法印出`)
  for (const { character, roles, id, title, sentence } of missing) {
    const where = roles.map((role) => FONT_ROLES[role].label).join('、')
    console.log(`  “${character}”（${where}）  第 ${id} 号稿件《${title}》：${sentence}`)
  }
  return missing.length
}

function readSample(file: string): Sample {
  try {
    const text = readFileSync(file, 'utf8')
    return {
      label: basename(file),
      characters: [...new Set(Array.from(text.replace(/\s|\p{C}|\p{M}/gu, '')))],
    }
  } catch (error) {
    throw new ClearError(`读不到 ${file}（${(error as Error).message}）。`)
  }
}
