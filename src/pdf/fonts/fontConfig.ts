import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type FontConfig, type FontFile, fontRoles } from './roles'

export class FontConfigError extends Error {
  override name = 'FontConfigError'
}

/**
 * The open fonts that come with the project, each role with its fallbacks. FandolFang holds GB 2312 only;
 * what it lacks comes from 霞鹜文楷, in body text from its light face, which is as thin, and last from 思源宋体.
 */
export function defaultFontConfig(projectRoot: string): FontConfig {
  const vendored = (file: string): FontFile => ({ path: join(projectRoot, 'fonts', file) })
  const fang = vendored('FandolFang-Regular.otf')
  const kai = vendored('LXGWWenKai-Regular.ttf')
  const light = vendored('LXGWWenKai-Light.ttf')
  const hei = vendored('NotoSansSC-Regular.ttf')
  const song = vendored('NotoSerifSC-Regular.ttf')
  const black = vendored('NotoSerifSC-Black.ttf')
  return {
    fangsong: [fang, light, kai, song],
    kaiti: [kai, fang, song],
    heiti: [hei, song, kai, fang],
    biaosong: [black, song, kai, fang],
    songti: [song, kai, fang],
  }
}

/** Name of the mapping file in the office's font folder. */
export const FONT_MAP = 'fonts.json'

const entrySchema = z.union([z.string(), z.object({ file: z.string(), name: z.string().optional() })])
const mappable = [...fontRoles, 'latin'] as const
const mapSchema = z.partialRecord(z.enum(mappable), entrySchema)

/**
 * The office's own fonts before the open ones. `fonts.json` in `fontDir` maps roles to files of that folder:
 * `{ "fangsong": "simfang.ttf", "latin": "times.ttf", "heiti": { "file": "msyh.ttc", "name": "MicrosoftYaHei" } }`.
 *
 * @throws FontConfigError saying what to put right, in Chinese
 */
export function readFontConfig({ projectRoot, fontDir }: { projectRoot: string; fontDir?: string }): FontConfig {
  const defaults = defaultFontConfig(projectRoot)
  if (!fontDir) return defaults
  const own = readFontMap(join(fontDir, FONT_MAP))
  const config = { ...defaults }
  const mapped: FontFile[] = []
  const faults: string[] = []
  for (const role of mappable) {
    const entry = own[role]
    if (!entry) continue
    const { file, name } = typeof entry === 'string' ? { file: entry, name: undefined } : entry
    const font = { path: join(fontDir, file), name }
    faults.push(...fileFaults(font.path))
    if (role === 'latin') config.latin = font
    else config[role] = [font, ...defaults[role]]
    mapped.push(font)
  }
  if (faults.length > 0) throw new FontConfigError(faults.join(''))
  // A rare character that only one of the office's fonts holds is printed by it wherever it stands.
  for (const role of fontRoles) config[role] = [...config[role], ...mapped.filter((font) => font !== config[role][0])]
  return config
}

function readFontMap(path: string): z.infer<typeof mapSchema> {
  if (!existsSync(path)) {
    throw new FontConfigError(`字体目录中没有 ${FONT_MAP}（${path}），请建立该文件，写明各角色使用的字体文件。`)
  }
  try {
    return mapSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new FontConfigError(`${path} 无法读取：角色只能是 ${mappable.join('、')}，值为文件名。`, { cause: error })
  }
}

function fileFaults(path: string): string[] {
  if (/\.woff2?$/i.test(path)) {
    return [`${path} 是网页字体（WOFF），嵌入后文件极大、排版极慢，请改用 TTF、OTF 或 TTC。`]
  }
  return existsSync(path) ? [] : [`找不到字体文件 ${path}，请检查 ${FONT_MAP}。`]
}
