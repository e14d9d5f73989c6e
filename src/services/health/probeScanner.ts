import { env } from '@/env/readEnv'
import { pingClamd } from '../files/clamd'

/** Whether the office's virus scanner answers; `off` without one. @throws Error why it does not */
export async function probeScanner(patienceMs: number): Promise<'ok' | 'off'> {
  const { CLAMD_SOCKET: clamd } = env()
  if (clamd === undefined) return 'off'
  await pingClamd({ clamd, patienceMs })
  return 'ok'
}
