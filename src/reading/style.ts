import { createHash } from 'node:crypto'
import type { Html } from '@/domain/html'

/**
 * The only style of the public pages, inline, so that a page is one request. Type and measures for a telephone held at
 * arm's length; ink and paper swap in the dark; on paper the page is a plain document.
 */
const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1f1f1f; --quiet: #595959; --red: #c00000; --line: #d9d9d9; --tint: #fbf3f2; --link: #8f1d14 }
@media (prefers-color-scheme: dark) { :root { --paper: #161616; --ink: #e6e3df; --quiet: #a9a5a0; --red: #ff7b6e; --line: #3d3b39; --tint: #2a1f1e; --link: #ff9d92 } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth }
body { margin: 0 auto; padding: 0 1.125rem 3rem; max-width: 44rem; background: var(--paper); color: var(--ink); font: 1.1875rem/1.85 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; overflow-wrap: anywhere }
h1, h2, h3, h4, h5, h6, strong { font-weight: 700 }
h1, h2, article > h2 { line-height: 1.45; text-wrap: balance }
.line { display: block }
a { color: var(--link); text-underline-offset: .2em }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper) }
header { padding-top: 1.5rem; border-bottom: 2px solid var(--red) }
header p { margin: 0 }
h1 { margin: .5rem 0; color: var(--red); font-family: 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', SimSun, serif; font-size: clamp(1.375rem, 6.2vw, 2.25rem); font-weight: 900; text-align: center; letter-spacing: .04em }
.marks, .editor { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem }
.issue { text-align: center; font-size: 1.0625rem }
.editor { padding: .5rem 0; font-size: 1rem; color: var(--quiet) }
nav, .box, .editors-note { margin: 1.5rem 0; padding: 1rem 1.125rem; border: 1px solid var(--line); border-radius: .5rem; font-size: 1.0625rem }
nav h2, .box h2, .editors-note h2 { margin: 0 0 .25rem; font-size: 1.125rem }
nav ol, .box ul { margin: 0; padding-left: 1.6em }
nav li { padding: .3rem 0 }
nav a { text-decoration: none }
nav a:hover { text-decoration: underline }
.box { border-color: var(--red); background: var(--tint) }
.box p { margin: 0 0 .5rem }
.box h2 { color: var(--red) }
.editors-note p { margin: 0 }
.editors-note p, em { font-family: 'Kaiti SC', STKaiti, KaiTi, 'Noto Serif CJK SC', serif; font-style: normal }
article, .tabled { padding-top: 1.5rem; scroll-margin-top: .5rem }
article + article, .tabled { margin-top: 2rem; border-top: 1px solid var(--line) }
article > h2, .tabled > h2 { margin: .5rem 0 1.25rem; font-size: clamp(1.375rem, 5.4vw, 1.625rem); text-align: center }
article p, article ul, article ol { margin: 0 0 .85rem }
article li > ul, article li > ol { margin: 0 }
article > p { text-indent: 2em; text-align: justify }
article > .center, article > .right, .corrected, .center, .right { text-indent: 0 }
.center { text-align: center }
article > .center { text-align: center }
.right, article > .right { text-align: right }
article > .corrected { text-indent: 0; text-align: center; font-size: 1rem }
h3, h4, h5, h6 { margin: 1.25rem 0 .5rem; font-size: 1.1875rem; line-height: 1.6 }
.level2 { font-family: 'Kaiti SC', STKaiti, KaiTi, 'Noto Serif CJK SC', serif }
.level2 em, .level2 strong { font-weight: 700 }
.level3, .level4 { font-weight: 600 }
figure { margin: 1.25rem 0; text-align: center }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; background: var(--line) }
figcaption { margin-top: .5rem; color: var(--quiet); font-size: 1rem; line-height: 1.6 }
.scroll { margin: 1.25rem 0; overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: 1rem; line-height: 1.6 }
th, td { min-width: 4em; padding: .4rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: middle }
thead th { text-align: center; background: var(--tint) }
tbody th { font-weight: 400 }
.figures th, .figures td { min-width: 0 }
.figures td { text-align: center; font-variant-numeric: tabular-nums }
.figures thead th { white-space: nowrap }
.note { color: var(--quiet); font-size: 1rem }
footer { margin-top: 2.5rem; font-size: 1.0625rem }
.imprint { display: grid; grid-template-columns: max-content 1fr; margin: 0; padding: .75rem 0; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink) }
.imprint dd { margin: 0 }
.copies { margin: .25rem 0 0 }
.actions { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 1rem; margin: 1.75rem 0 1rem }
.button { padding: .5rem 1.5rem; border: 2px solid var(--red); border-radius: .5rem; color: var(--red); font-weight: 700; text-decoration: none }
.notice { color: var(--quiet); font-size: .9375rem }
.apology { padding-top: 18vh; text-align: center }
.apology h1 { font-size: 1.5rem }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #000; --red: #c00000; --line: #000; --tint: #fff; --link: #000 }
  @page { size: A4; margin: 37mm 26mm 35mm 28mm }
  body { max-width: none; padding: 0; font: 16pt/28.9pt FangSong, STFangsong, SimSun, 'Noto Serif CJK SC', serif }
  nav, .actions, .notice, .skip, .corrected { display: none }
  article + article, .tabled { border-top: 0 }
  h2, h3, h4, h5, h6 { break-after: avoid }
  figure, tr, .box { break-inside: avoid }
  .scroll { overflow: visible }
  a { text-decoration: none }
}
`

export const styleElement: Html = { markup: `<style>${STYLE}</style>` }

/** The source expression by which a Content-Security-Policy allows this style and no other. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`
