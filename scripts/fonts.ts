import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '../src/env/readEnv'
import { coverage, gb2312Characters } from '../src/pdf/fonts/coverage'
import { FontConfigError, readFontConfig } from '../src/pdf/fonts/fontConfig'
import { type FontSet, openFonts } from '../src/pdf/fonts/fontSet'
import { FONT_ROLES, type FontRole, fontRoles, LATIN } from '../src/pdf/fonts/roles'
import { type ArticleText, missingInArticles, readArticleTexts } from './database/articleTexts'
import { embeddedServer } from './database/embeddedServer'
import { runningPostmaster } from './database/postmaster'
import { useDatabase } from './database/useDatabase'
import { fontFaults } from '../src/services/print/fontFaults'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/** 通用规范汉字表, from Unicode's kTGH (fonts/README.md). */
const STANDARD = 'fonts/8105.txt'

/**
 * `npm run fonts [-- --list characters.txt] [--articles] [text.txt …]`: which font serves which role, and what it
 * covers of GB 2312, of the 8105, of the lists, of the texts and of all articles, with each character of an article
 * that could not be printed. `--articles` starts the embedded database where it does not run. Exit code 1 where a
 * character of a text or an article could not be printed.
 */
await runScript(async () => {
  const fonts = configuredFonts()
  const { values, positionals } = parseArgs({
    options: { list: { type: 'string', multiple: true, default: [] }, articles: { type: 'boolean' } },
    allowPositionals: true,
  })
  const texts = positionals.map((file) => readSample(file))
  const articles = await articlesAtHand(values.articles === true)
  const samples = [
    { label: 'GB 2312', characters: gb2312Characters() },
    readSample(STANDARD, '通用规范汉字表'),
    ...values.list.map((file) => readSample(file)),
    ...(articles
      ? [{ label: '全部稿件', characters: charactersOf(articles.map(({ text }) => text).join('')) }]
      : []),
  ]
  for (const role of fontRoles) printRole(fonts, role, [...samples, ...texts])
  if (fonts.latin) console.log(`latin（${LATIN.label}）：${LATIN.use}\n  字体  ${fonts.latin.font.fullName}`)
  const lacking = texts.flatMap(({ characters }) =>
    fontRoles.flatMap((role) => coverage(fonts, { role, characters, firstOnly: false }).missing),
  )
  if (!articles) console.log('稿件：数据库没有运行，没有检查；加 --articles 会先启动它。')
  const lackingInArticles = articles ? printArticles(articles, fonts) : 0
  if (lacking.length + lackingInArticles > 0) throw new ClearError('以上有的字没有字体能印出。')
})

type Sample = { label: string; characters: string[] }

function configuredFonts(): FontSet {
  const { FONT_DIR } = env()
  const faults = FONT_DIR === undefined ? [] : fontFaults(FONT_DIR)
  if (faults.length > 0) throw new ClearError(faults.join('\n'))
  try {
    return openFonts(readFontConfig({ projectRoot: process.cwd(), fontDir: FONT_DIR }))
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

/** All articles of a database that is there; one that has to be started only where that is asked for. */
async function articlesAtHand(isAsked: boolean): Promise<ArticleText[] | undefined> {
  const { DATABASE_URL, DATA_DIR } = env()
  const isThere = DATABASE_URL !== undefined || (await isEmbeddedRunning(DATA_DIR))
  return isAsked || isThere ? readArticleTexts(await useDatabase()) : undefined
}

async function isEmbeddedRunning(dataDir: string): Promise<boolean> {
  // Looking must not make the folder of a database that nobody has.
  if (!existsSync(join(dataDir, 'postgres'))) return false
  return (await runningPostmaster((await embeddedServer(dataDir)).cluster)) !== undefined
}

/** @returns how many places in articles hold a character without a glyph */
function printArticles(articles: readonly ArticleText[], fonts: FontSet): number {
  const missing = missingInArticles(articles, fonts)
  console.log(`稿件：查了 ${articles.length} 篇，${missing.length} 处有字无法印出`)
  for (const { character, roles, id, title, sentence } of missing) {
    const where = roles.map((role) => FONT_ROLES[role].label).join('、')
    console.log(`  “${character}”（${where}）  第 ${id} 号稿件《${title}》：${sentence}`)
  }
  return missing.length
}

function charactersOf(text: string): string[] {
  return [...new Set(Array.from(text.replace(/\s|\p{C}|\p{M}/gu, '')))]
}

function readSample(file: string, label = basename(file)): Sample {
  try {
    return { label, characters: charactersOf(readFileSync(file, 'utf8')) }
  } catch (error) {
    throw new ClearError(`读不到 ${file}（${(error as Error).message}）。`)
  }
}
