import { createPublicKey } from 'node:crypto'
import { tagsOf, type Finding, type Published } from './finding'

// RFC 8301: verifiers refuse keys below 1024 bits, signers should use 2048.
const FEWEST_BITS = 1024
const GOOD_BITS = 2048
const SHOWN = 60

/** @param privateKey PEM of the key that this product signs with, where it does */
export function judgeDkim({ record, texts, privateKey }: Published & { privateKey?: string }): Finding {
  const [text, ...more] = texts
  if (text === undefined)
    return {
      level: 'error',
      record,
      found: '没有',
      advice:
        '请把邮件服务商（或自己的签名程序）给出的公钥作为 TXT 记录公布在这个名字下；选择器不对则改 DKIM_SELECTOR。',
    }
  const found = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  if (more.length > 0)
    return { level: 'error', record, found, advice: '这个名字下只能有一条 TXT 记录，请删去多余的。' }
  return { record, found, ...judgeKey(text, privateKey) }
}

function judgeKey(text: string, privateKey: string | undefined): Pick<Finding, 'level' | 'advice'> {
  const tags = tagsOf(text)
  const key = tags.get('p')?.replaceAll(/\s/g, '')
  if (key === undefined) return { level: 'error', advice: '记录里没有公钥（p=），请重新公布。' }
  if (key === '') return { level: 'error', advice: '公钥（p=）是空的，表示已经作废，请公布现用的公钥。' }
  if (privateKey !== undefined && publicKeyOf(privateKey) !== key)
    return { level: 'error', advice: '公布的公钥和 DKIM_KEY_FILE 里的私钥不是一对，请公布后者的公钥。' }
  if ((tags.get('k') ?? 'rsa').toLowerCase() !== 'rsa') return { level: 'ok' }
  const bits = rsaBits(key)
  if (bits === undefined)
    return { level: 'error', advice: '公钥（p=）不完整或有误，多半是复制时断了，请重新公布。' }
  if (bits < FEWEST_BITS)
    return { level: 'error', advice: `公钥只有 ${bits} 位，收件方不认，请换 2048 位的。` }
  if (bits < GOOD_BITS) return { level: 'warning', advice: `公钥只有 ${bits} 位，建议换 2048 位的。` }
  return { level: 'ok' }
}

function rsaBits(base64: string): number | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyDetails?.modulusLength
  } catch {
    return undefined
  }
}

function publicKeyOf(privateKey: string): string {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64')
}
