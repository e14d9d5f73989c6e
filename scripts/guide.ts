import { mkdir, readdir, readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

const GUIDES = 'docs/guide'
const PICTURE = /!\[[^\]]*\]\(images\/([\w-]+)\.png\)/g
/** A page that is longer is cut: of a whole issue on a telephone the beginning is enough. */
const MOST_HEIGHT = 1_600

/**
 * `npm run guide [-- <folder of screens>]`: gives the guides the pictures they name, from the screens the journeys
 * left behind. `npm run test:e2e` makes them; a picture no journey took is an error.
 */
await runScript(async () => {
  const screens = process.argv[2] ?? 'test-results/screens'
  await mkdir(`${GUIDES}/images`, { recursive: true })
  const missing: string[] = []
  for (const name of await picturesNamed()) {
    const taken = await take(`${screens}/${name}.png`, `${GUIDES}/images/${name}.png`)
    if (!taken) missing.push(name)
  }
  if (missing.length > 0) throw new ClearError(`${screens} 中没有这些截图：${missing.join('、')}。`)
})

async function picturesNamed(): Promise<string[]> {
  const files = (await readdir(GUIDES)).filter((name) => name.endsWith('.md'))
  const texts = await Promise.all(files.map((name) => readFile(`${GUIDES}/${name}`, 'utf8')))
  const names = texts.flatMap((text) => [...text.matchAll(PICTURE)].flatMap(([, name]) => name ?? []))
  return [...new Set(names)]
}

async function take(from: string, to: string): Promise<boolean> {
  const bytes = await readFile(from).catch(() => undefined)
  if (!bytes) return false
  const { width, height } = await sharp(bytes).metadata()
  const picture = sharp(bytes).extract({ left: 0, top: 0, width, height: Math.min(height, MOST_HEIGHT) })
  // A palette: screens have few colours, and the pictures are kept with every clone.
  await picture.png({ palette: true, compressionLevel: 9 }).toFile(to)
  return true
}
