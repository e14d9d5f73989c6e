import { alternativeText } from './alternativeText'
import type { FoundPicture } from './html/report'

const MOST_NAMED = 5

/** Pictures that stayed out, by where they lie and what they are called: `网页（a.example）上的 2 张（“授牌”）`. */
export function picturesLeftOut(pictures: readonly FoundPicture[]): string {
  const places = new Map<string, { count: number; names: string[] }>()
  for (const { src, alt } of pictures) {
    const place = placeOf(src)
    const entry = places.get(place) ?? { count: 0, names: [] }
    entry.count += 1
    const name = alternativeText(alt)
    if (name !== '') entry.names.push(name)
    places.set(place, entry)
  }
  return [...places].map(([place, { count, names }]) => `${place} ${count} 张${named(names)}`).join('、')
}

function named(names: readonly string[]): string {
  if (names.length === 0) return ''
  return `（“${names.slice(0, MOST_NAMED).join('”“')}”${names.length > MOST_NAMED ? '等' : ''}）`
}

/** The report keeps no path of somebody's disk. */
function placeOf(src: string): string {
  if (src === '') return '存在您电脑里的'
  if (/^data:/i.test(src)) return '格式不能识别的'
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(src)?.[1]
  return host ? `网页（${host}）上的` : '只在原来那个程序里打得开的'
}
