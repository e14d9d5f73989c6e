import { html, type Html } from '@/domain/html'
import type { TableBlock, TableCell } from '@/domain/brief/issueView'
import { plainRuns } from './richText'

/** A table inside an article; where it is wider than the telephone, it scrolls by itself. */
export function tableSection({ rows }: TableBlock, name: string): Html {
  const firstBody = rows.findIndex(({ cells }) => !cells.every((cell) => cell.header))
  const heads = firstBody < 0 ? rows.length : firstBody
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}">
    <table>
      ${
        heads > 0
          ? html`<thead>
              ${rows.slice(0, heads).map(({ cells }) => row(cells, 'col'))}
            </thead>`
          : ''
      }
      <tbody>
        ${rows.slice(heads).map(({ cells }) => row(cells, 'row'))}
      </tbody>
    </table>
  </div>`
}

function row(cells: readonly TableCell[], scope: 'col' | 'row'): Html {
  return html`<tr>
    ${cells.map((cell) => tableCell(cell, scope))}
  </tr>`
}

function tableCell({ paragraphs, header, colSpan, rowSpan }: TableCell, scope: 'col' | 'row'): Html {
  const content = paragraphs.map((each, index) =>
    index === 0 ? html`${plainRuns(each)}` : html`<br />${plainRuns(each)}`,
  )
  return header
    ? html`<th scope="${scope}" colspan="${colSpan}" rowspan="${rowSpan}">${content}</th>`
    : html`<td colspan="${colSpan}" rowspan="${rowSpan}">${content}</td>`
}
