import type { Hit } from '../finding'
import type { LexiconEntry } from '../lexicon'

export type Person = Required<Pick<LexiconEntry, 'text'>> & Pick<LexiconEntry, 'post' | 'order'>

const SENTENCE = /[^。！？；\n]+/gu
/** Words that call an office; the longest first. */
const OFFICES = [
  '党委书记', '党组书记', '纪委书记', '党组成员', '总经理', '副总经理', '董事长', '副局长', '副书记', '副主任',
  '副处长', '副总裁', '一级巡视员', '二级巡视员', '巡视员', '局长', '书记', '主任', '处长', '总裁', '会长', '秘书长',
].sort((one, other) => other.length - one.length) // prettier-ignore

/**
 * Leaders of the lexicon in a sentence: in another order than the office keeps, with another's post, or with a name that
 * differs from theirs in one character beside their post.
 */
export function people(text: string, known: readonly Person[]): Hit[] {
  if (known.length === 0) return []
  return [...text.matchAll(SENTENCE)].flatMap((match) =>
    inSentence(match[0], known).map((hit) => ({
      ...hit,
      from: hit.from + match.index,
      to: hit.to + match.index,
    })),
  )
}

type Found = { person: Person; from: number; to: number }

function inSentence(sentence: string, known: readonly Person[]): Hit[] {
  const found = known
    .flatMap((person) =>
      placesOf(sentence, person.text).map((from) => ({ person, from, to: from + person.text.length })),
    )
    .sort((one, other) => one.from - other.from)
  return [
    ...orderFault(found),
    ...found.flatMap((each) => postFault(sentence, each)),
    ...nameFaults(sentence, known),
  ]
}

function orderFault(found: readonly Found[]): Hit[] {
  const ranked = found.filter(({ person }, index) => {
    const isFirst = found.findIndex((each) => each.person === person) === index
    return isFirst && person.order !== undefined
  })
  const sorted = ranked.toSorted((one, other) => (one.person.order ?? 0) - (other.person.order ?? 0))
  const wrong = ranked.find((each, index) => each.person.order !== sorted[index]?.person.order)
  if (!wrong) return []
  const right = sorted.map(({ person }) => person.text).join('、')
  return [
    {
      rule: 'people-order',
      level: 'error',
      from: wrong.from,
      to: wrong.to,
      message: `领导排序与词库不符，应为：${right}`,
    },
  ]
}

/** The office that stands directly before or behind a name. */
function postFault(sentence: string, { person, from, to }: Found): Hit[] {
  const { post } = person
  if (!post) return []
  const before = OFFICES.find((office) => sentence.endsWith(office, from))
  const behind = OFFICES.find((office) => sentence.startsWith(office, to))
  return [
    ...(before ? [{ office: before, from: from - before.length, to: from }] : []),
    ...(behind ? [{ office: behind, from: to, to: to + behind.length }] : []),
  ].flatMap(({ office, ...place }) => {
    if (post.includes(office) && !isDeputyOnly(post, office)) return []
    return [
      {
        rule: 'people-post',
        level: 'error' as const,
        ...place,
        message: `${person.text}的职务在词库中是“${post}”`,
      },
    ]
  })
}

/** 局长 stands within 副局长, and is another office. Of an office that the post names. */
function isDeputyOnly(post: string, office: string): boolean {
  return !post.replaceAll(`副${office}`, '').includes(office)
}

function nameFaults(sentence: string, known: readonly Person[]): Hit[] {
  return known.flatMap(({ text: name, post = '' }) => {
    if (name.length < 3) return []
    const offices = OFFICES.filter((each) => post.includes(each) && !isDeputyOnly(post, each))
    // 书记 stands within 党组书记: of one place the longer office is told.
    const told = new Set<number>()
    return offices.flatMap((office) =>
      placesOf(sentence, office).flatMap((at) =>
        [at - name.length, at + office.length].flatMap((from) => {
          if (told.has(from) || sentence.charAt(at - 1) === '副') return []
          const written = sentence.slice(Math.max(0, from), from + name.length)
          const isNear = from >= 0 && differences(written, name) === 1 && written.startsWith(name.charAt(0))
          if (!isNear || known.some(({ text }) => text === written)) return []
          const message = `词库中的${office}是“${name}”，请核对姓名`
          const to = from + name.length
          told.add(from)
          return [{ rule: 'people-name', level: 'error' as const, from, to, message, suggestion: name }]
        }),
      ),
    )
  })
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

function differences(one: string, other: string): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY
  return [...one].filter((character, index) => character !== other.charAt(index)).length
}
