import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { z } from 'zod'
import { text } from './fields'

// RFC 8301: verifiers refuse shorter ones.
const FEWEST_BITS = 1024

/** A file with an RSA key in PEM; read when the process starts, so that what is wrong with it is said then. */
export function dkimKeyFile() {
  return text().transform((path, context): string => {
    const { key, fault } = readKey(resolve(path))
    if (fault !== undefined) context.addIssue(fault)
    return key
  })
}

function readKey(path: string): { key: string; fault?: string } {
  try {
    const key = readFileSync(path, 'utf8')
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(key)
    const isUseful = asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= FEWEST_BITS
    return isUseful ? { key } : { key: '', fault: '必须是 RSA 私钥，2048 位' }
  } catch {
    return { key: '', fault: '文件读不出来，或里面不是没有口令的 PEM 私钥' }
  }
}

/** A key without the name under which it is published signs nothing that anybody could check. */
export function requireSelector(
  env: { DKIM_KEY_FILE?: string | undefined; DKIM_SELECTOR?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (env.DKIM_KEY_FILE === undefined || env.DKIM_SELECTOR !== undefined) return
  context.addIssue({ code: 'custom', path: ['DKIM_SELECTOR'], message: '设了 DKIM_KEY_FILE 就必须设置' })
}
