import type { Hit, Passage } from '../finding'

/** Words that follow a full name, and nothing else that three characters before them could be. */
const CALLED =
  /(?<=^|[，。、；：（“”\s和与及由向对请让给是])(\p{Script=Han}{3})(?=同志|师傅|先生|女士|老师|书记|局长|主任|经理|队长|站长)/gu
/** The hundred surnames that most people have. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

/** One person's name in two ways: two names of an article that differ in one character, the surname the same. */
export function sameName(passages: readonly Passage[]): Hit[][] {
  const counts = new Map<string, number>()
  const found = passages.map(({ text }) =>
    [...text.matchAll(CALLED)].flatMap(({ 1: name = '', index }) =>
      SURNAMES.includes(name.charAt(0)) ? [{ name, from: index }] : [],
    ),
  )
  for (const { name } of found.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  // By the name with one character left out: near names share such a key. Two of each are enough for one to have another.
  const near = new Map<string, string[]>()
  for (const name of counts.keys())
    for (const key of keysOf(name)) {
      const [first, second] = near.get(key) ?? []
      near.set(key, [first, second, name].filter((each) => each !== undefined).slice(0, 2))
    }
  const rival = (name: string) =>
    keysOf(name)
      .flatMap((key) => near.get(key) ?? [])
      .find((other) => other !== name)
  const seen = new Set<string>()
  return found.map((names) =>
    names.flatMap(({ name, from }) => {
      const other = rival(name)
      if (!other || seen.has(name)) return []
      seen.add(name)
      // The one that stands oftener, or first, is taken for the right one.
      const oftener = (counts.get(name) ?? 0) - (counts.get(other) ?? 0)
      if (oftener > 0 || (oftener === 0 && !seen.has(other))) return []
      const message = `同一篇里又写作“${other}”，请核对姓名`
      return [
        { rule: 'same-name', level: 'warning' as const, from, to: from + 3, message, suggestion: other },
      ]
    }),
  )
}

/** The name with its second, and with its third character left out. */
function keysOf(name: string): string[] {
  return [`${name.slice(0, 1)}?${name.slice(2)}`, `${name.slice(0, 2)}?`]
}
