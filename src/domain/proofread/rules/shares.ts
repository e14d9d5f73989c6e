import { hitsOf, type TextRule } from './rule'

const SHARES = /分别占[^。！？；]{0,40}?(\d+(?:\.\d+)?%(?:[、，和及]\s?\d+(?:\.\d+)?%)+)/gu
const OVER_WHOLE =
  /(?:占(?:比|总数的?|全部的?|全市的?)?(?:为|达到?)?|(?:合格|出勤|满意|妥投|准点|参学|到会|签收|办结|完好)率(?:为|达到?了?)?)\s?(\d+(?:\.\d+)?)%/gu

/** Shares of one whole that are more than the whole. */
export const shares: TextRule = (text) => [
  ...hitsOf(text, SHARES, ([, list = '']) => {
    const sum = [...list.matchAll(/\d+(?:\.\d+)?/g)].reduce((whole, [share]) => whole + Number(share), 0)
    return sum > 100.5 ? told(`几项相加是 ${Number(sum.toFixed(2))}%，超过了 100%，请核对`) : undefined
  }),
  ...hitsOf(text, OVER_WHOLE, ([, share]) =>
    Number(share) > 100 ? told('比例超过了 100%，请核对') : undefined,
  ),
]

function told(message: string) {
  return { rule: 'percent', level: 'error', message } as const
}
