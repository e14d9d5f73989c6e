import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { pasteNotes } from '@/domain/article/prose/pasteNotes'

const MEGABYTE = 1_000_000
const filled = (part: string | ((index: number) => string)) => {
  const parts: string[] = []
  for (let index = 0, length = 0; length < MEGABYTE; index += 1) {
    const next = typeof part === 'string' ? part : part(index)
    length += next.length
    parts.push(next)
  }
  return parts.join('')
}

/** Each is a megabyte that a parser, a pattern or a recursion of another kind would take minutes or the stack for. */
const HOSTILE: [string, () => string][] = [
  ['elements in elements without end', () => filled('<div>')],
  ['inline elements in each other', () => filled('<span>x')],
  ['deep elements, then paragraphs', () => `${'<div>'.repeat(100_000)}${filled('<p>x')}`],
  ['formatting that is never closed', () => filled((index) => `<b c${index}><p>x`)],
  ['closing tags of what is not open', () => filled('</b></p></a>')],
  ['lists in lists', () => filled('<ul><li>x')],
  ['tables in tables', () => filled('<table><tr><td>x')],
  ['cells of wide spans', () => `<table><tr>${filled('<td rowspan=65534 colspan=1000>x')}</table>`],
  ['rows without end', () => `<table><tr>${'<td>x'.repeat(1000)}</tr>${filled('<tr><td>x')}</table>`],
  ['text beside a table', () => `<table>${filled('x<b>')}`],
  ['attributes without end', () => `<p ${filled((index) => `a${index} `)}>x`],
  ['attributes without spaces', () => `<p ${filled((index) => `a${index}/`)}>x`],
  ['a style without end', () => `<p style="${filled((index) => `a${index}:0;`)}">x`],
  ['a size of zeros', () => `<p style="font-size:${filled('0')}x">x`],
  ['spaces', () => `<p>x${filled(' ')}y`],
  ['line ends beside spaces', () => `<p>x${filled(' \n')}y`],
  ['a tag that never ends', () => filled('<')],
  ['comments that never end', () => filled('<!--')],
  ['entities', () => filled('&amp')],
  ['class rules', () => `<style>${filled((index) => `.a${index}{color:red}`)}</style><p class="a1">x`],
  ['classes', () => `<style>.a{color:red}</style><p class="${filled('a ')}">x`],
  ['numbers of lists', () => filled((index) => `<ol start=${index}><li>x</ol>`)],
  ['hidden text', () => filled('<i hidden>x</i>')],
]

describe('a megabyte of', { timeout: 60_000 }, () => {
  it.each(HOSTILE)('%s is read, or its characters are', (_, source) => {
    const { blocks } = pastedBlocks(source())
    expect(Array.isArray(blocks)).toBe(true)
  })

  it('tangled elements loses their looks, keeps their text, and says so', () => {
    const { blocks, report } = pastedBlocks(`${filled('<div>')}正文&amp;附件${'</div>'.repeat(9)}`)
    expect(JSON.stringify(blocks)).toContain('正文&附件')
    expect(pasteNotes(report)).toEqual(['这段内容的网页结构不正常，只取了文字，没有取格式，请核对。'])
  })
})

/** As even as the bytes of a compressed picture are. */
const randomBase64 = (index: number) => createHash('sha384').update(String(index)).digest('base64')

describe('an honest megabyte', () => {
  it('with a picture in it is read as a page', () => {
    const picture = `<img src="data:image/png;base64,${filled(randomBase64)}" alt="现场">`
    const { report } = pastedBlocks(`<p>前</p>${picture}<p>后</p>`)
    expect(report.isFlat).toBe(false)
    expect(report.pictures).toHaveLength(1)
  })

  it('of paragraphs of Word is read as a page', () => {
    const paragraph =
      "<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='font-size:16.0pt;font-family:仿宋'>一段<b>文字</b><o:p></o:p></span></p>\n"
    const { blocks, report } = pastedBlocks(filled(paragraph))
    expect(report.isFlat).toBe(false)
    expect(blocks).toHaveLength(Math.ceil(MEGABYTE / paragraph.length))
  })
})
