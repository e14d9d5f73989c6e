import { html, type Html } from '@/domain/html'
import type { FigureTable } from '@/domain/brief/figureTables'
import type { ImprintView } from '@/domain/brief/issueView'
import { titleSpans } from './richText'

/** 来稿及刊用情况, 记分通报 */
export function figuresSection({
  id,
  titleLines: lines,
  periodText,
  columns,
  rows,
  note,
}: FigureTable): Html {
  return html`<section id="${id}" class="tabled" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${titleSpans(lines)}</h2>
    <p class="center">${periodText}</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-title">
      <table class="figures">
        <thead>
          <tr>
            ${columns.map(({ heading }) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (values) =>
              html`<tr>
                ${values.map((value, column) =>
                  columns[column]?.kind === 'name'
                    ? html`<th scope="row">${value}</th>`
                    : html`<td>${value}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${note ? html`<p class="note">${note}</p>` : ''}
  </section>`
}

/** 版记: 报 a body a line, 送 and 发 one list each, those responsible, as printed. */
export function imprintSection({ report, copy, distribute = [], copies, signatures }: ImprintView): Html {
  const groups = [
    ...(report.length > 0 ? [group('报：', titleSpans(report))] : []),
    ...(copy.length > 0 ? [group('送：', [html`${copy.join('，')}`])] : []),
    ...(distribute.length > 0 ? [group('发：', [html`${distribute.join('，')}`])] : []),
  ]
  return html`${groups.length > 0 ? html`<dl class="imprint">${groups}</dl>` : ''}
  ${copies === undefined ? '' : html`<p class="right copies">共印${copies}份</p>`}
  ${signatures ? html`<p class="signatures">${signatures.join('　　')}</p>` : ''}`
}

function group(label: string, content: Html[]): Html {
  return html`<dt>${label}</dt>
    <dd>${content}</dd>`
}
