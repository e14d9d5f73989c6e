import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'

/** The part of ofd.js 0.2.6 used here; it comes without types. */
type OfdJs = {
  parseOfdDocument: (options: {
    ofd: ArrayBuffer
    success: (documents: { fontResObj: Record<string, string> }[]) => void
    fail: (error: unknown) => void
  }) => void
  renderOfdByScale: (document: unknown) => HTMLElement[]
  setPageScale: (pixelsInMillimetre: number) => void
}

const VIEWER = 'tests/fixtures/ofdViewer/ofd.umd.min.js'

/**
 * The pages of an OFD as ofd.js draws them, one below the other at 96 pixels an inch, and their text. The viewer takes fonts by
 * their names from the machine and none from the file: it is given the file's own, under names of their own.
 */
export async function ofdPages(page: Page, file: Buffer): Promise<{ sheets: Locator; texts: string[] }> {
  await page.setContent('<!doctype html><body style="margin:0"></body>')
  await page.addScriptTag({ path: VIEWER })
  const texts = await page.evaluate(
    async ({ ofd, fonts }) => {
      const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
      for (const { name, data } of fonts) document.fonts.add(await new FontFace(name, bytesOf(data)).load())
      const viewer = (window as unknown as { ofd: OfdJs }).ofd
      const [opened] = await new Promise<{ fontResObj: Record<string, string> }[]>((success, fail) =>
        viewer.parseOfdDocument({ ofd: bytesOf(ofd).buffer, success, fail }),
      )
      if (!opened) throw new Error('no document in the file')
      for (const { id, name } of fonts) opened.fontResObj[id] = name
      viewer.setPageScale(96 / 25.4)
      return viewer.renderOfdByScale(opened).map((sheet, index) => {
        // Each at a whole pixel, or the browser moves it there.
        Object.assign(sheet.style, { position: 'absolute', margin: '0', left: '0', top: `${index * 1200}px` })
        sheet.className = 'sheet'
        document.body.append(sheet)
        return Array.from(sheet.querySelectorAll('text'), ({ textContent }) => textContent).join('')
      })
    },
    { ofd: file.toString('base64'), fonts: embeddedFonts(file) },
  )
  return { sheets: page.locator('.sheet'), texts }
}

function embeddedFonts(file: Buffer): { id: string; name: string; data: string }[] {
  const parts = unzipSync(file)
  const part = (path: string): Buffer => Buffer.from(parts[path] ?? [])
  const fonts = part('Doc_0/PublicRes.xml')
    .toString('utf8')
    .matchAll(/<ofd:Font ID="(\d+)"[^>]*><ofd:FontFile>([^<]*)/g)
  return Array.from(fonts, ([, id = '', path = '']) => {
    return { id, name: `embedded-${id}`, data: part(`Doc_0/Res/${path}`).toString('base64') }
  })
}
