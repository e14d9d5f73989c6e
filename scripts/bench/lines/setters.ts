import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { writeBrief } from '../../../src/docx/brief/writeBrief'
import type { IssueView } from '../../../src/domain/brief/issueView'
import { defaultFontConfig } from '../../../src/pdf/fonts/fontConfig'
import { openFonts } from '../../../src/pdf/fonts/fontSet'
import { renderSheet } from '../../../src/pdf/render'
import { BROWSER, FLAGS } from '../chromium'
import { chromiumPage } from '../chromiumPage'
import { openTypst, typstBrief } from '../typstSource'

const OFFICE = '/usr/bin/soffice'
const WITHIN_MS = 900_000
const run = promisify(execFile)

/** A program that sets a brief's text in the same fonts, size and measure; undefined where it is not there. */
export const SETTERS = {
  ours: async (view) => {
    const fonts = openFonts(defaultFontConfig(process.cwd()))
    return (await renderSheet({ view, fonts })).pdf
  },
  Typst: async (view) => {
    const { compiler, families } = openTypst(NodeCompiler)
    return Promise.resolve(compiler.pdf({ mainFileContent: typstBrief(view, families) }))
  },
  Chromium: async (view) =>
    existsSync(BROWSER)
      ? inFolder(async (folder) => {
          const [page, pdf] = [join(folder, 'brief.html'), join(folder, 'brief.pdf')]
          await writeFile(page, chromiumPage(view))
          const profile = `--user-data-dir=${join(folder, 'profile')}`
          await run(BROWSER, [...FLAGS, profile, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], {
            timeout: WITHIN_MS,
          })
          return readFile(pdf)
        })
      : undefined,
  LibreOffice: async (view) =>
    existsSync(OFFICE)
      ? inFolder(async (folder) => {
          const [docx, fonts] = [join(folder, 'brief.docx'), join(folder, 'fonts.conf')]
          await writeFile(docx, await writeBrief({ view, images: {} }))
          await writeFile(fonts, fontsByName())
          const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
          await run(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
            env: { ...process.env, FONTCONFIG_FILE: fonts },
            timeout: WITHIN_MS,
          })
          return readFile(join(folder, 'brief.pdf'))
        })
      : undefined,
} as const satisfies Record<string, (view: IssueView) => Promise<Buffer | undefined>>

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-bench-lines-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The names a Word copy has for its faces, of the fonts that come with the project. */
const NAMES = { 仿宋_GB2312: 'FandolFang', 楷体_GB2312: 'LXGW WenKai', 宋体: 'Noto Serif SC' } as const

function fontsByName(): string {
  const aliases = Object.entries(NAMES).map(
    ([name, own]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${own}</family></prefer></alias>`,
  )
  const folder = join(process.cwd(), 'fonts')
  const cache = join(tmpdir(), 'jianbao-bench-fonts')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir>${aliases.join('')}</fontconfig>`
}
