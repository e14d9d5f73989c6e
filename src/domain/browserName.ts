const MOST_CHARACTERS = 512

/** The order matters: most of them also say that they are what stands below. */
const BROWSERS = [
  ['企业微信', /wxwork\/(\d+)/],
  ['微信', /MicroMessenger\/(\d+)/],
  ['360 浏览器', /360[SE]E|QihooBrowser/],
  ['QQ 浏览器', /M?QQBrowser\/(\d+)/],
  ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|Chromium|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+)/],
] as const satisfies [string, RegExp][]

const SYSTEMS = [
  ['鸿蒙', /HarmonyOS|OpenHarmony/],
  ['安卓', /Android/],
  ['iPhone', /iPhone|iPod/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['统信或麒麟', /UOS|Kylin/],
  ['Linux', /Linux/],
] as const satisfies [string, RegExp][]

/** A browser as its owner knows it, `Chrome 141（Windows）`, by what it says of itself; a program by its own first word. */
export function browserName(header: string | null): string {
  const agent = (header ?? '').slice(0, MOST_CHARACTERS)
  const browser = BROWSERS.find(([, pattern]) => pattern.test(agent))
  const system = SYSTEMS.find(([, pattern]) => pattern.test(agent))?.[0]
  if (!browser) return agent.trim().split(/[\s/]/)[0]?.slice(0, 40) || '未知'
  const version = browser[1].exec(agent)?.[1]
  return `${browser[0]}${version ? ` ${version}` : ''}${system ? `（${system}）` : ''}`
}
