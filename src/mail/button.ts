import { html, type Html } from '@/domain/html'
import { notOutlook, onlyOutlook } from './outlook'
import { FONT, PAPER, RED } from './palette'

const NARROWEST = 220
const SIDES = 20
const HEIGHT = 48
const LETTER = 17
const WORDS = `${FONT};font-size:${LETTER}px;font-weight:bold;color:${PAPER}`

type Button = { url: string; label: string }

/**
 * A link as a button that can be clicked all over: a coloured cell for everybody, a VML shape for Outlook on Windows,
 * which gives a link neither padding nor ground.
 */
export function button(wanted: Button): Html {
  return html`${onlyOutlook(shape(wanted))}${notOutlook(cell(wanted))}`
}

function shape({ url, label }: Button): Html {
  const style = `height:${HEIGHT}px;width:${widthOf(label)}px;v-text-anchor:middle`
  return html`<v:roundrect href="${url}" style="${style}" arcsize="10%" stroke="f" fillcolor="${RED}">
    <center style="${WORDS}">${label}</center>
  </v:roundrect>`
}

function cell({ url, label }: Button): Html {
  const style = `display:inline-block;min-width:${NARROWEST - 2 * SIDES}px;padding:0 ${SIDES}px;line-height:${HEIGHT}px;text-decoration:none;${WORDS}`
  return html`<table role="presentation" align="center" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td align="center" bgcolor="${RED}" style="background-color:${RED};border-radius:4px">
        <a href="${url}" target="_blank" style="${style}">${label}</a>
      </td>
    </tr>
  </table>`
}

/** A shape does not grow with its words. */
function widthOf(label: string): number {
  return Math.max(NARROWEST, label.length * LETTER + 2 * SIDES)
}
