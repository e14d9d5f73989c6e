import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { composeIssueMail } from '@/mail/issueMail/composeIssueMail'
import { mailInput } from '../support/mailView'

const SOFFICE = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
const hasOffice = existsSync(SOFFICE)
if (!hasOffice)
  console.warn(`没有 LibreOffice（${SOFFICE}）：跳过邮件的版面测试。apt-get install libreoffice-writer`)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-print-mail-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// A stand-in for Word's engine, with which Outlook for Windows shows mail.
it.skipIf(!hasOffice)(
  'a mail begins at the top of the first sheet in LibreOffice, with its name',
  async () => {
    const mail = await composeIssueMail(mailInput())
    const copy = { email: 'clerk@example.test', name: '收件处', messageId: '<1@jianbao.test>' }
    const { html = '' } = await PostalMime.parse(Buffer.concat(mail.chunks(copy)))
    await writeFile(join(folder, 'mail.html'), html)
    const converted = spawnSync(SOFFICE, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'own')).href}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'mail.html')],
    ])
    expect(converted.status, String(converted.stderr)).toBe(0)
    const { stdout } = spawnSync('pdftotext', ['-f', '1', '-l', '1', '-bbox', join(folder, 'mail.pdf'), '-'])
    // What is hidden may be set in a line of one point; the first words that can be seen are the name of the brief.
    const words = [...String(stdout).matchAll(/yMin="([\d.]+)".*yMax="([\d.]+)">([^<]*)</g)]
    const [, top, , word] = words.find(([, yMin, yMax]) => Number(yMax) - Number(yMin) > 5) ?? []
    expect(mailInput().view.masthead.nameLines.join('')).toBe(word)
    expect(Number(top)).toBeLessThan(150)
  },
)
