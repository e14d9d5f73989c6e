import { html, type Html } from '@/domain/html'
import { GROUND } from '../palette'
import type { MailSummary } from './summary'

const LONGEST = 90
/** Keeps a list of mails from going on with what stands below: a space no program collapses, and one none shows. */
const FILLING = '&#847;&zwnj;&nbsp;'.repeat(40)

/** What a list of mails shows after the subject: for a correction its reason, else the first titles. Not seen in the mail itself. */
export function preheader({ notice, articles }: Pick<MailSummary, 'notice' | 'articles'>): Html {
  const words = notice
    ? [notice.heading, ...notice.lines].join('')
    : articles.map(({ title }) => title).join('；')
  const characters = [...words]
  const text = characters.length <= LONGEST ? words : `${characters.slice(0, LONGEST).join('')}…`
  // Within the page's table, in the colour of its ground: before it, LibreOffice began with an empty sheet, and what hides
  // nothing shows a line of one pixel that nobody sees.
  return html`<div
    style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:${GROUND};mso-hide:all"
  >
    ${text}${{ markup: FILLING }}
  </div>`
}
