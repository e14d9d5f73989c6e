import type { Finding, Published } from './finding'

// RFC 7208 4.6.4: a receiver gives up ("permerror") at the eleventh question; those inside an include come on top.
const MOST_LOOKUPS = 10
const ASKS = /^[-+~?]?(?:include:|exists:|redirect=|(?:a|mx|ptr)(?:[:/]|$))/i

/** `wanted`: a record that would do. */
export function judgeSpf({ record, texts, wanted }: Published & { wanted: string }): Finding {
  const records = texts.filter((text) => /^v=spf1(?: |$)/i.test(text))
  const [spf] = records
  const found = records.join(' ‖ ') || '没有'
  if (spf === undefined)
    return { level: 'error', record, found, advice: `在域名解析中增加一条 TXT 记录，例如：${wanted}` }
  if (records.length > 1)
    return { level: 'error', record, found, advice: '只能有一条 v=spf1 记录，请合并成一条，多余的删去。' }
  const terms = spf.split(' ').slice(1).filter(Boolean)
  const lookups = terms.filter((term) => ASKS.test(term)).length
  if (lookups > MOST_LOOKUPS)
    return {
      level: 'error',
      record,
      found,
      advice: `要查 ${lookups} 次 DNS，超过 ${MOST_LOOKUPS} 次即失效，请减少。`,
    }
  return { record, found, ...judgeEnd(terms) }
}

function judgeEnd(terms: readonly string[]): Pick<Finding, 'level' | 'advice'> {
  const end = terms.find((term) => /^[-+~?]?all$/i.test(term))?.toLowerCase()
  if (end === undefined) {
    if (terms.some((term) => /^redirect=/i.test(term))) return { level: 'ok' }
    return { level: 'warning', advice: '末尾缺少 -all 或 ~all：没有列出的服务器也能冒用这个域名发信。' }
  }
  if (end === '-all' || end === '~all') return { level: 'ok' }
  if (end === '?all')
    return { level: 'warning', advice: '末尾的 ?all 等于没有规定，请改为 -all（或先用 ~all）。' }
  return { level: 'error', advice: `末尾的 ${end} 允许任何人用这个域名发信，请改为 -all。` }
}
