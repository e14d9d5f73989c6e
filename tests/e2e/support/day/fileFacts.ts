import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'

const run = promisify(execFile)

/** What exiftool finds of a place in a file; nothing for none. */
export async function gpsTags(name: string, bytes: Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'jianbao-gps-')), name)
  await writeFile(path, bytes)
  return (await run('exiftool', ['-q', '-GPS:all', path])).stdout.trim()
}

/** A PDF's text without any spaces, how many pictures it holds, and what exiftool finds of a place in it or in them. */
export async function pdfFacts(bytes: Buffer): Promise<{ text: string; pictures: number; gps: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-pdf-'))
  const pdf = join(folder, 'brief.pdf')
  await writeFile(pdf, bytes)
  const { stdout: text } = await run('pdftotext', [pdf, '-'])
  const { stdout: list } = await run('pdfimages', ['-list', pdf])
  await run('pdfimages', ['-all', pdf, join(folder, 'from-pdf')])
  const { stdout: gps } = await run('exiftool', ['-q', '-GPS:all', folder])
  return {
    text: text.replaceAll(/\s/g, ''),
    pictures: list.split('\n').filter((line) => / image /.test(line)).length,
    gps: gps.trim(),
  }
}

/** What an address of ours gives to the person whose page this is. */
export async function bytesOf(page: Page, address: string): Promise<Buffer> {
  const encoded = await page.evaluate(async (target) => {
    const answer = await fetch(target)
    if (!answer.ok) throw new Error(`${target}: ${answer.status}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }, address)
  return Buffer.from(encoded, 'base64')
}
