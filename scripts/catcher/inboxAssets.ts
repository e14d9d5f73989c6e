/** Looks for new mail every few seconds and shows it, unless somebody is typing. */
export const REFRESH_JS = `
const shown = document.querySelector('[data-total]').dataset.total
const to = new URLSearchParams(location.search).get('to') ?? ''
setInterval(async () => {
  if (document.hidden || document.activeElement.tagName === 'INPUT') return
  const answer = await fetch('/api/messages?' + new URLSearchParams({ to, limit: 1 })).catch(() => undefined)
  if (answer?.ok && String((await answer.json()).total) !== shown) location.reload()
}, 3000)
`

export const STYLE_CSS = `
:root { color-scheme: light; --line: #e3e3e3; --quiet: #666; --red: #b3261e }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #222; background: #fafafa }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding: .75rem 1.5rem; background: #fff; border-bottom: 2px solid var(--red) }
header a { color: var(--red); font-weight: 600; text-decoration: none }
header span, .count, .time, .size { color: var(--quiet) }
main { max-width: 1100px; margin: 0 auto; padding: 1rem 1.5rem 3rem }
h1 { font-size: 1.3rem; margin: .5rem 0 }
h2 { font-size: 1rem; margin: 1.25rem 0 .25rem }
table { width: 100%; border-collapse: collapse; background: #fff }
th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.time, .size { white-space: nowrap; font-variant-numeric: tabular-nums }
.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: 1rem }
input, button { font: inherit; padding: .3rem .7rem; border: 1px solid #bbb; border-radius: 4px; background: #fff }
input { flex: 0 1 20rem }
.empty { padding: 3rem 0; text-align: center; color: var(--quiet) }
.pages { padding: 1rem 0; text-align: center }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 }
dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: #fff }
details { margin-top: 1rem } summary { cursor: pointer }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid var(--line); padding: .75rem; font: 13px/1.5 ui-monospace, monospace }
@media (max-width: 600px) { main { padding: 1rem } thead { display: none } tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line) } td { display: block; border: 0; padding: .1rem .5rem } }
`
