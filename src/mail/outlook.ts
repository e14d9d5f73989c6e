import { html, type Html } from '@/domain/html'

// Conditional comments, which Outlook for Windows reads and nothing else does.
const ONLY: Html = { markup: '<!--[if mso]>' }
const ONLY_END: Html = { markup: '<![endif]-->' }
const OTHERS: Html = { markup: '<!--[if !mso]><!-->' }
const OTHERS_END: Html = { markup: '<!--<![endif]-->' }

export function onlyOutlook(content: Html): Html {
  return html`${ONLY}${content}${ONLY_END}`
}

export function notOutlook(content: Html): Html {
  return html`${OTHERS}${content}${OTHERS_END}`
}
