import { html, type Html } from '@/domain/html'
import type { ImprintView, StatisticsView } from '@/domain/brief/issueView'
import { STATISTICS_COLUMNS } from '@/domain/brief/statisticsColumns'
import { titleSpans } from './richText'

/** 来稿及刊用情况 */
export function statisticsSection({ titleLines: lines, periodText, rows, note }: StatisticsView): Html {
  return html`<section id="statistics" aria-labelledby="statistics-title">
    <h2 id="statistics-title">${titleSpans(lines)}</h2>
    <p class="center">${periodText}</p>
    <div class="scroll" role="region" tabindex="0" aria-label="${lines.join('')}统计表">
      <table class="figures">
        <thead>
          <tr>
            ${STATISTICS_COLUMNS.map(({ heading }) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${STATISTICS_COLUMNS.map(({ of, isName }) =>
                  isName ? html`<th scope="row">${of(row)}</th>` : html`<td>${of(row)}</td>`,
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
