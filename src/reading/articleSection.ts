import { titleInline, titleLines } from '@/domain/title'
import { html, type Html } from '@/domain/html'
import type { Article, Block, ImageBlock, ParagraphBlock } from '@/domain/brief/issueView'
import { leveled } from '@/domain/brief/levels'
import { articleAnchor } from '@/domain/brief/articleAnchor'
import { headingRanks } from './headingRanks'
import { nestedList } from './nestedList'
import { runs, titleSpans } from './richText'
import { tableSection } from './tableSection'

/** A later revision of the brief. */
export type Correction = {
  revision: number
  /** 2026年1月12日 */
  dateText: string
  reason: string
  /** Articles it changed, counted from 1. */
  positions: readonly number[]
}

/** What the sections of a page share. */
export type PageContext = {
  /** Latest first. */
  corrections: readonly Correction[]
  /** Pixels of the images by their key, so that nothing jumps while they load. */
  images: Readonly<Record<string, { width: number; height: number }>>
  addresses: { pdf: string; original?: string | undefined; image: (key: string) => string }
}

/** One article of the brief under its title. */
export function articleSection(
  { title, blocks }: Article,
  { position, page }: { position: number; page: PageContext },
): Html {
  const anchor = articleAnchor(position)
  const ranks = headingRanks(blocks)
  const isCorrected = page.corrections.some(({ positions }) => positions.includes(position))
  return html`<article id="${anchor}" aria-labelledby="${anchor}-title">
    <h2 id="${anchor}-title">${titleSpans(titleLines(title))}</h2>
    ${isCorrected ? html`<p class="corrected"><a href="#corrections">本篇已更正，见更正说明</a></p>` : ''}
    ${blocks.map((block, index) => blockSection(block, { rank: ranks[index], title, page }))}
  </article>`
}

function blockSection(
  block: Block,
  { rank, title, page }: { rank: number | undefined; title: string; page: PageContext },
): Html {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, rank)
    case 'list':
      return nestedList(block.items)
    case 'table':
      return tableSection(block, `《${titleInline(title)}》中的表格`)
    case 'image':
      return figure(block, page)
  }
}

function paragraph(block: ParagraphBlock, rank: number | undefined): Html {
  const { runs: pieces, level } = leveled(block)
  const content = runs(pieces)
  if (rank !== undefined) {
    const [start, end] = [`<h${rank} class="level${level}">`, `</h${rank}>`].map((markup) => ({ markup }))
    return html`${start ?? ''}${content}${end ?? ''}`
  }
  return block.align ? html`<p class="${block.align}">${content}</p>` : html`<p>${content}</p>`
}

function figure({ image, alt, caption }: ImageBlock, { images, addresses }: PageContext): Html {
  const size = images[image]
  const measures = size ? html`width="${size.width}" height="${size.height}"` : ''
  return html`<figure>
    <img src="${addresses.image(image)}" alt="${alt ?? ''}" ${measures} loading="lazy" decoding="async" />
    ${caption ? html`<figcaption>${caption}</figcaption>` : ''}
  </figure>`
}
