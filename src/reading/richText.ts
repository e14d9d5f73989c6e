import { html, type Html } from '@/domain/html'
import type { Run } from '@/domain/brief/issueView'
import { type FacedRun, roleOf } from '@/domain/brief/levels'

/** Styled text as the brief prints it: 黑体 stands out, 楷体 is set apart. */
export function runs(pieces: readonly FacedRun[]): Html[] {
  return pieces.map(({ text, style }) => {
    if (style === 'heiti') return html`<strong>${text}</strong>`
    return style === 'kaiti' ? html`<em>${text}</em>` : html`${text}`
  })
}

/** Runs that carry the editor's emphasis only. */
export function plainRuns(pieces: readonly Run[]): Html[] {
  return runs(pieces.map((run) => ({ text: run.text, style: roleOf(run) })))
}

/** A title in the editor's lines, each a unit of sense; read aloud or copied they are one text without a gap. */
export function titleSpans(lines: readonly string[]): Html[] {
  return lines.map((line) => html`<span class="line">${line}</span>`)
}
