import { html, type Html } from '@/domain/html'
import { INK, LINE, PAPER, QUIET, RED, TINT, GROUND } from './palette'

/**
 * The palette by night, for programs that ask for it instead of darkening a mail by themselves. Colours are found by
 * what the inline styles and attributes say, so that the markup needs no classes; a colour named later in a style
 * wins there, and so does its rule here. The button keeps its red ground and white words.
 */
export const DARK_SCHEME: Html = html`<style>
  @media (prefers-color-scheme: dark) {
    body,
    [bgcolor='${GROUND}'] {
      background-color: #111113 !important;
    }
    [bgcolor='${PAPER}'] {
      background-color: #1c1c1f !important;
    }
    [bgcolor='${TINT}'] {
      background-color: #3a2322 !important;
    }
    ${ink(INK)} {
      color: #e8e8e8 !important;
    }
    ${ink(QUIET)} {
      color: #b4b4b8 !important;
    }
    ${ink(RED)} {
      color: #ff9a90 !important;
    }
    [style*='solid ${LINE}'] {
      border-color: #4a4a4e !important;
    }
  }
</style>`

/** Text of a colour, and not a ground of that colour: the same digits follow both words. */
function ink(color: string): Html {
  return { markup: `[style^='color:${color}'],[style*=';color:${color}']` }
}
