import { tagsOf, type Finding, type Published } from './finding'

const POLICIES = ['none', 'quarantine', 'reject']

export function isDmarc(text: string): boolean {
  return /^v=DMARC1\s*(?:;|$)/i.test(text)
}

/**
 * `isParents`: found at a domain above, where `sp` counts before `p`. `envelopeDomain`: of the envelope sender, which
 * SPF is about; a record that demands the very same domain leaves only DKIM where they differ.
 */
export function judgeDmarc({
  record,
  texts,
  isParents,
  domain,
  envelopeDomain,
}: Published & { isParents: boolean; domain: string; envelopeDomain: string }): Finding {
  const records = texts.filter(isDmarc)
  const [text] = records
  const found = records.join(' ‖ ') || '没有'
  const judged = (level: Finding['level'], advice?: string): Finding => ({ level, record, found, advice })
  if (text === undefined)
    return judged(
      'error',
      `在 _dmarc.${domain} 增加一条 TXT 记录，例如：v=DMARC1; p=none; rua=mailto:postmaster@${domain}（看过报告后改为 p=quarantine）`,
    )
  if (records.length > 1) return judged('error', '只能有一条 v=DMARC1 记录，请删去多余的。')
  const tags = tagsOf(text)
  const policy = ((isParents ? tags.get('sp') : undefined) ?? tags.get('p') ?? '').toLowerCase()
  if (!POLICIES.includes(policy))
    return judged('error', '缺少 p=none、p=quarantine 或 p=reject，这条记录不起作用。')
  if (tags.get('aspf')?.toLowerCase() === 's' && domain !== envelopeDomain)
    return judged(
      'warning',
      `aspf=s 要求退信地址的域名（${envelopeDomain}）与发件人的（${domain}）相同，SPF 因此不算数，只能靠 DKIM。`,
    )
  if (policy === 'none')
    return judged(
      'warning',
      'p=none 只观察、不拦截，别人冒用本单位发信收件方照收；看过报告后请改为 p=quarantine 或 p=reject。',
    )
  return judged('ok')
}
