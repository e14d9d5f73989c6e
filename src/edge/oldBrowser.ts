/**
 * The oldest the panel is built for: what Next 16 compiles to (its browserslist), and no newer than what Payload's styles
 * ask of a browser (`@layer`, `:has()`). https://nextjs.org/docs/architecture/supported-browsers
 */
export const OLDEST = { chromium: 111, firefox: 111, safari: 16.4 } as const

const MOST_CHARACTERS = 512

/**
 * Whether a browser says of itself that it is older. Who says nothing, or is unknown, is let through.
 *
 * @param header `User-Agent`. 360, QQ and WeChat say there which Chromium they are made of.
 */
export function isTooOld(header: string): boolean {
  // Nobody has logged in yet: no more is read of it than any browser says.
  const agent = header.slice(0, MOST_CHARACTERS)
  if (/MSIE |Trident\//.test(agent)) return true
  const chromium = /\b(?:Chrome|Chromium|CriOS)\/(\d+)/.exec(agent)?.[1]
  // On an iPhone every browser is Safari, whatever it calls itself.
  const ios = /\b(?:iPhone|iPad|iPod)\b.*? OS (\d+)_(\d+)/.exec(agent)
  if (ios) return Number(`${ios[1]}.${ios[2]}`) < OLDEST.safari
  if (chromium) return Number(chromium) < OLDEST.chromium
  const firefox = /\bFirefox\/(\d+)/.exec(agent)?.[1]
  if (firefox) return Number(firefox) < OLDEST.firefox
  const safari = agent.includes(' Safari/') ? /\bVersion\/(\d+)\.(\d+)/.exec(agent) : null
  return safari ? Number(`${safari[1]}.${safari[2]}`) < OLDEST.safari : false
}

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>请换一个浏览器 - 简报</title>
<style>
body { max-width: 36em; margin: 0 auto; padding: 48px 16px; color: #1f1f1f; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", SimSun, sans-serif; }
h1 { font-size: 24px; }
</style>
</head>
<body>
<h1>这个浏览器版本太旧，打不开编发平台</h1>
<p>请用下面任何一种再打开本页地址：</p>
<ul>
<li>Chrome 或 Edge ${OLDEST.chromium} 以上（2023 年 3 月以后的版本）；</li>
<li>360、QQ 等浏览器的最新版，并选用“极速模式”；</li>
<li>Firefox ${OLDEST.firefox} 以上，或 Safari ${OLDEST.safari} 以上（iPhone、iPad 请升级到 iOS ${OLDEST.safari} 以上）。</li>
</ul>
<p>自己装不了的，请找单位管电脑的同事。写好的稿件都还在，换了浏览器登录就能看到。</p>
</body>
</html>
`

/** The panel's answer to such a browser: one page without scripts, so that it shows in any. */
export function oldBrowserAnswer(): Response {
  return new Response(PAGE, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}
