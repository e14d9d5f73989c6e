import { pbkdf2, randomBytes } from 'node:crypto'

/** What Payload spends on looking at one password. tests/int/loginTime.test.ts fails when Payload spends something else. */
export const PASSWORD_COST = { iterations: 600_000, bytes: 32, digest: 'sha256' } as const

/** Spends it on a password that belongs to nobody, off the server's thread as Payload does. */
export function spendPasswordCost(password: string): Promise<void> {
  const { iterations, bytes, digest } = PASSWORD_COST
  return new Promise((resolve, reject) => {
    pbkdf2(password, randomBytes(32).toString('hex'), iterations, bytes, digest, (error) =>
      error ? reject(error) : resolve(),
    )
  })
}
