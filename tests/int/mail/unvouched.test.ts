import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkServer } from '@/mail/check/checkServer'
import { outcomeLines } from '@/mail/check/reportLines'
import { parseSmtpUrl } from '@/mail/smtpSettings'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'

let server: ScriptedServer
beforeAll(async () => {
  const [cert, key] = ['crt', 'key'].map((kind) =>
    readFileSync(`tests/fixtures/tls/localhost.${kind}`, 'utf8'),
  )
  server = await startScriptedServer({ certificate: { cert: cert ?? '', key: key ?? '' } })
})
afterAll(() => server.close())

/** What mail-check says of the server, its address ending so. */
async function told(query: string): Promise<string> {
  const smtp = parseSmtpUrl(`smtp://127.0.0.1:${server.port}${query}`)
  return outcomeLines(await checkServer({ smtp, say: () => undefined }), undefined)
}

it('of a relay on this machine whose certificate nobody vouches for, mail-check says two ways on; one of them at once', async () => {
  const refused = await told('')
  expect(refused).toContain('DEPTH_ZERO_SELF_SIGNED_CERT')
  expect(refused).toContain('NODE_EXTRA_CA_CERTS')
  expect(refused).toContain('在 SMTP_URL 末尾加 ?starttls=off')
  expect(await told('?starttls=off')).toContain('√ 服务器可用')
})

it('of a certificate for another name, too, whose words are Node’s own', () => {
  const text = "ERR_TLS_CERT_ALTNAME_INVALID: Hostname/IP does not match certificate's altnames"
  const said = outcomeLines({ kind: 'lost', phase: 'connect', text }, undefined)
  expect(said).toContain('改用证书上的主机名')
  expect(said).toContain('在 SMTP_URL 末尾加 ?starttls=off')
  expect(said).not.toContain('NODE_EXTRA_CA_CERTS')
})
