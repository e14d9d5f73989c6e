import { createHash, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { composeIssueMail } from '@/mail/issueMail/composeIssueMail'
import { dkimKeyOf, signed } from '@/mail/dkim'
import { judgeDkim } from '@/mail/check/judgeDkim'
import { mailInput } from '../../support/mailView'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const key = dkimKeyOf({
  DKIM_KEY_FILE: pem,
  DKIM_SELECTOR: 's1',
  MAIL_FROM: { name: '编辑部', address: 'brief@office.test' },
})

/** RFC 6376 3.4.2: a header field as it is signed. */
const relaxed = (field: string): string => {
  const at = field.indexOf(':')
  const value = field
    .slice(at + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${field.slice(0, at).trim().toLowerCase()}:${value}`
}

/** Whether a verifier who knows the published key believes the message, by RFC 6376; for relaxed/relaxed alone. */
function isBelieved(message: Buffer): boolean {
  const text = message.toString('latin1')
  const [head = ''] = text.split('\r\n\r\n', 1)
  const body = text.slice(head.length + 4)
  const fields = head.split(/\r\n(?![ \t])/)
  const [signature = ''] = fields.filter((field) => /^dkim-signature:/i.test(field))
  const tags = new Map(
    relaxed(signature)
      .slice('dkim-signature:'.length)
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).trim()]),
  )
  const relaxedBody = body
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n')
  const bodyHash = createHash('sha256').update(relaxedBody, 'latin1').digest('base64')
  if (bodyHash !== tags.get('bh')?.replaceAll(' ', '')) return false
  const names = (tags.get('h') ?? '').split(':').map((name) => name.trim().toLowerCase())
  const named = names.flatMap((name) => {
    const field = fields.findLast((each) => each.toLowerCase().startsWith(`${name}:`))
    return field === undefined ? [] : [relaxed(field)]
  })
  const unsigned = relaxed(signature.replace(/(\bb=)[^;]*$/s, '$1'))
  const what = Buffer.from([...named, unsigned].join('\r\n'), 'latin1')
  return verify('sha256', what, publicKey, Buffer.from(tags.get('b') ?? '', 'base64'))
}

async function brief(): Promise<readonly Buffer[]> {
  const mail = await composeIssueMail(mailInput())
  return mail.chunks({ email: 'office@receiver.test', name: '某处室', messageId: '<1@office.test>' })
}

describe('a mail that is signed', () => {
  it('is believed by whoever knows the published key, and no longer once a character of it changed', async () => {
    const message = Buffer.concat([...(await signed(await brief(), key))])
    expect(message.toString('latin1')).toMatch(/^DKIM-Signature:[^]*?d=office\.test;[^]*?s=s1;/)
    expect(isBelieved(message)).toBe(true)
    const text = message.toString('latin1')
    for (const forged of [
      text.replace(/^Subject: .*$/m, 'Subject: another'),
      text.replace(/^To: .*$/m, 'To: other@receiver.test'),
      text.replace(/(application\/pdf[^]*?\r\n\r\n)./, '$1='),
    ])
      expect(isBelieved(Buffer.from(forged, 'latin1'))).toBe(false)
  })

  it('holds every byte of what was to be sent, and the same ones each time', async () => {
    const chunks = await brief()
    const [once, twice] = [await signed(chunks, key), await signed(chunks, key)]
    expect(Buffer.concat([...once])).toEqual(Buffer.concat([...twice]))
    expect(Buffer.concat([...once]).subarray(-Buffer.concat([...chunks]).length)).toEqual(
      Buffer.concat([...chunks]),
    )
  })

  it('is as it is where nobody named a key', async () => {
    const chunks = await brief()
    expect(await signed(chunks, undefined)).toBe(chunks)
  })
})

describe('the key that the domain publishes', () => {
  const published = (of: typeof publicKey) => ({
    record: 'DKIM s1._domainkey.office.test',
    texts: [`v=DKIM1; k=rsa; p=${of.export({ type: 'spki', format: 'der' }).toString('base64')}`],
    privateKey: pem,
  })

  it('must be that of the key which signs', () => {
    expect(judgeDkim(published(publicKey)).level).toBe('ok')
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    expect(judgeDkim(published(other))).toMatchObject({
      level: 'error',
      advice: expect.stringContaining('DKIM_KEY_FILE'),
    })
  })
})
