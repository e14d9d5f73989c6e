import { html, type Html } from '@/domain/html'
import { notOutlook, onlyOutlook } from './outlook'
import { FONT, PAPER, RED } from '../palette'

const WIDTH = 220
const HEIGHT = 48
const WORDS = `${FONT};font-size:17px;font-weight:bold;color:${PAPER}`

type Button = { url: string; label: string }

/**
 * A link as a button that can be clicked all over: a coloured cell for everybody, a VML shape for Outlook on Windows,
 * which gives a link neither padding nor ground.
 */
export function button(wanted: Button): Html {
  return html`${onlyOutlook(shape(wanted))}${notOutlook(cell(wanted))}`
}

function shape({ url, label }: Button): Html {
  const style = `height:${HEIGHT}px;width:${WIDTH}px;v-text-anchor:middle`
  return html`<v:roundrect href="${url}" style="${style}" arcsize="10%" stroke="f" fillcolor="${RED}">
    <center style="${WORDS}">${label}</center>
  </v:roundrect>`
}

function cell({ url, label }: Button): Html {
  const style = `display:inline-block;min-width:${WIDTH - 60}px;padding:0 30px;line-height:${HEIGHT}px;text-decoration:none;${WORDS}`
  return html`<table role="presentation" align="center" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td align="center" bgcolor="${RED}" style="background-color:${RED};border-radius:4px">
        <a href="${url}" target="_blank" style="${style}">${label}</a>
      </td>
    </tr>
  </table>`
}
