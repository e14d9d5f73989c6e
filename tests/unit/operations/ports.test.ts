import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { portFault, requireFreePort } from '../../../scripts/process/ports'

const told = (words: Parameters<typeof requireFreePort>[0]) =>
  requireFreePort(words).then(
    () => 'free',
    (error: unknown) => (error as Error).message,
  )

it('says of a taken port that its program is to be closed', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as AddressInfo
  expect(await told({ variable: 'PORT', port, host: '127.0.0.1' })).toBe(
    `端口 127.0.0.1:${port} 已被其他程序占用，请关闭占用它的程序，或用 PORT 换一个端口。`,
  )
  await new Promise((closed) => other.close(closed))
})

it.each([
  ['PORT', 'BIND_ADDRESS'],
  ['METRICS_PORT', 'METRICS_ADDRESS'],
])(
  'says of an address that is not this machine’s, for %s, that %s is to be changed',
  async (variable, address) => {
    // 192.0.2.0/24 is for documentation (RFC 5737): no machine has it.
    const message = await told({ variable, port: 3000, host: '192.0.2.1' })
    expect(message).toContain(`本机没有地址 192.0.2.1，请把 ${address} 改为本机的地址`)
    expect(message).not.toContain('关闭占用它的程序')
  },
)

it('says of a port that asks for privileges that a higher one is to be taken', () => {
  // As net.Server reports it; root, as whom this may run, gets every port.
  const error = Object.assign(new Error('listen EACCES: permission denied 0.0.0.0:443'), { code: 'EACCES' })
  const { message } = portFault({ variable: 'PORT', port: 443, host: '0.0.0.0', error })
  expect(message).toContain('端口 0.0.0.0:443 不能使用：1024 以下的端口只有特权用户可以监听')
  expect(message).toContain('请用 PORT 换一个 1024 以上的端口')
  expect(message).not.toContain('关闭占用它的程序')
})
