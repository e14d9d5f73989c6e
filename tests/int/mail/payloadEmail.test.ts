import type { Payload } from 'payload'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'

let server: ScriptedServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The adapter as a process with this SMTP_URL would have it: the environment is read once. */
async function adapterWith(smtpUrl: string) {
  vi.stubEnv('SMTP_URL', smtpUrl)
  vi.stubEnv('MAIL_FROM', '编辑部 <brief@jianbao.test>')
  const { payloadEmail } = await import('@/mail/payloadEmailAdapter')
  return payloadEmail({ payload: {} as Payload })
}

describe("Payload's own mail", () => {
  it('goes to the same server, from the same sender', async () => {
    server = await startScriptedServer()
    const { sendEmail } = await adapterWith(`smtp://127.0.0.1:${server.port}`)
    await sendEmail({ to: 'a@jianbao.test', subject: '重置密码', text: '请点击链接。' })
    const [copy] = server.accepted.copies()
    expect(copy).toMatchObject({ from: 'brief@jianbao.test', to: 'a@jianbao.test' })
  })

  it('reports a refusal to who asked', async () => {
    server = await startScriptedServer({
      script: ({ stage }) => (stage === 'rcpt' ? '550 5.1.1 unknown' : undefined),
    })
    const { sendEmail } = await adapterWith(`smtp://127.0.0.1:${server.port}`)
    await expect(sendEmail({ to: 'a@jianbao.test', subject: 'x', text: 'x' })).rejects.toThrow(/550 5\.1\.1/)
  })

  it('goes nowhere without a server', async () => {
    const { sendEmail } = await adapterWith('')
    await expect(sendEmail({ to: 'a@jianbao.test', subject: 'x', text: 'x' })).rejects.toThrow(/SMTP_URL/)
  })
})
