import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { IssueView } from '@/domain/brief/issueView'
import { renderOfd } from '@/pdf/ofd/renderOfd'
import { composed, renderIssue } from '@/pdf/render'
import { briefView } from '../../scripts/bench/briefView'
import { testFonts } from '../print/support/issueFixture'
import { issueWithAll } from '../print/support/wordIssue'
import { ofdPages } from './support/ofdPages'
import { difference, FINER, picture } from './support/pixels'

/** Looked at: every page takes a viewer of plain JavaScript seconds. The text of all of them is compared. */
const EVERY = 3
/** Per cent of a page's dots. */
const LIMIT = 0.5

const ISSUES = {
  'the brief of twelve pages': async () => ({ view: briefView(1), images: {} }),
  'pictures, tables, lists and statistics': issueWithAll,
} satisfies Record<string, () => Promise<{ view: IssueView; images: Record<string, Buffer> }>>

test.use({ deviceScaleFactor: (72 / 96) * FINER, viewport: { width: 800, height: 1200 } })

for (const [name, issue] of Object.entries(ISSUES)) {
  test(`a viewer shows the OFD as the PDF is printed, ${name}`, async ({ page }) => {
    test.setTimeout(600_000)
    const { view, images } = await issue()
    const input = { view, images, fonts: testFonts() }
    const { ofd } = await renderOfd(input)
    const { pdf } = await renderIssue(input)
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-ofd-'))
    try {
      const { sheets, texts } = await ofdPages(page, ofd)
      expect(texts).toEqual(composed(input).pages.map(textOf))
      writeFileSync(join(folder, 'brief.pdf'), pdf)
      const options = ['-r', String(72 * FINER), '-png', join(folder, 'brief.pdf'), join(folder, 'page')]
      execFileSync('pdftoppm', options)
      const printed = readdirSync(folder).filter((file) => file.endsWith('.png'))
      expect(printed).toHaveLength(texts.length)
      for (const [index, file] of printed.toSorted().entries()) {
        if (index % EVERY !== 0) continue
        const shown = await sheets.nth(index).screenshot({ timeout: 60_000 })
        const there = await picture(join(folder, file))
        const share = difference(await picture(shown), there)
        // What it would be if all of the page stood a sixth of a millimetre away.
        const moved = difference(await picture(join(folder, file), { left: FINER / 2 }), there)
        console.log(
          `page ${index + 1}: ${share.toFixed(3)} % of the dots differ; moved, ${moved.toFixed(3)} %`,
        )
        expect(share).toBeLessThan(LIMIT)
        expect(moved).toBeGreaterThan(share)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

type Pages = ReturnType<typeof composed>['pages']

const textOf = ({ marks }: Pages[number]): string =>
  marks
    .flatMap((mark) => (mark.kind === 'text' ? mark.line.pieces : []))
    .map(({ text }) => text)
    .join('')
