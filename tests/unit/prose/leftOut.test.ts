import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { pasteNotes } from '@/domain/article/prose/pasteNotes'
import { markedLines } from '../../support/prose/lines'

const lines = (html: string) => markedLines(pastedBlocks(html).blocks)
const notes = (html: string) => pasteNotes(pastedBlocks(html).report)

describe('what stays out of a text', () => {
  it.each([
    ['<del>甲</del>', '已删除的文字 1 处（“甲”）'],
    ['<span class="a msoDel b">甲</span>', '已删除的文字 1 处（“甲”）'],
    ['<ruby>驿<rt>甲</rt></ruby>', '注音 1 处（“甲”）'],
    ['<ruby>驿<rtc>甲</rtc></ruby>', '注音 1 处（“甲”）'],
    ...['audio', 'canvas', 'object', 'video', 'math'].map((tag) => [
      `<${tag}>甲</${tag}>`,
      '视频、图形等 1 个（“甲”）',
    ]),
    ['<embed src="x">', '视频、图形等 1 个'],
    ['<iframe src="x"></iframe>', '视频、图形等 1 个'],
    ['<svg><text>甲</text></svg>', '视频、图形等 1 个（“甲”）'],
    ['<datalist><option>甲</option></datalist>', '隐藏的文字 1 处（“甲”）'],
    ['<select><option>甲</option></select>', '隐藏的文字 1 处（“甲”）'],
    ['<b hidden>甲</b>', '隐藏的文字 1 处（“甲”）'],
    ['<b style="mso-element:comment">甲</b>', '批注 1 条（“甲”）'],
    ['<div class="MsoCommentText">甲</div>', '批注 1 条（“甲”）'],
    ['<div class="msocomtxt">甲</div>', '批注 1 条（“甲”）'],
    ['<div class="MsoCommentSubject">甲</div>', '批注 1 条（“甲”）'],
    ['<p class="MsoFootnoteText">甲</p>', '脚注、尾注 1 条（“甲”）'],
    ['<p class="MsoEndnoteText">甲</p>', '脚注、尾注 1 条（“甲”）'],
    ['<div style="mso-element:footnote">甲</div>', '脚注、尾注 1 条（“甲”）'],
    ['<div style="mso-element:endnote">甲</div>', '脚注、尾注 1 条（“甲”）'],
    [
      '<div style="mso-element:footnote-list"><div style="mso-element:footnote">甲</div>x<div style="mso-element:footnote">乙</div></div>',
      '脚注、尾注 2 条（“甲x乙”）',
    ],
    ['<div style="mso-element:endnote-list">甲</div>', '脚注、尾注 1 条（“甲”）'],
    [
      '<div style="mso-element:comment-list"><div style="mso-element:comment">甲</div><div style="mso-element:comment">乙</div></div>',
      '批注 2 条（“甲乙”）',
    ],
    ...[
      '#_ftnref1',
      '#ftnref1',
      '#_ednref2',
      '#ednref2',
      '#ftnt_ref1',
      '#sdfootnote1anc',
      '#sdendnote12anc',
    ].flatMap((href) =>
      ['p', 'div', 'li'].map((tag) => [
        `<${tag}> <span><a href="${href}">1</a></span>甲</${tag}>`,
        '脚注、尾注 1 条（“1甲”）',
      ]),
    ),
    ['<p><a href="#cmnt_ref1">[a]</a>甲</p>', '批注 1 条（“[a]甲”）'],
  ] as [string, string][])('%s', (html, note) => {
    expect(lines(`<p>正文</p>${html}`).join('')).toMatch(/^正文驿?$/)
    expect(notes(`<p>正文</p>${html}`)).toEqual([`没有粘贴：${note}。`])
  })

  it.each([
    ...[
      '#_ftn1',
      '#ftn1',
      '#_edn2',
      '#ftnt1',
      '#_msocom_1',
      '#cmnt1',
      '#sdfootnote1sym',
      '#sdendnote2sym',
      '#footnote-ref-1',
      '#endnote-ref-2',
    ].map((href) => `<a href="${href}">1</a>`),
    '<span class="MsoCommentReference">1</span>',
    '<span class="x MsoFootnoteReference">1</span>',
    '<span class="MsoEndnoteReference y">1</span>',
    '<span class="msocomanchor">1</span>',
    '<a class="sdfootnoteanc">1</a>',
    '<a class="sdendnoteanc">1</a>',
    '<span style="mso-special-character:comment">1</span>',
    '<span style="mso-special-character:footnote">1</span>',
    '<rp>1</rp>',
    '<svg></svg>',
    '<svg> </svg>',
  ])('%s, which is a mark and goes without a word', (html) => {
    expect(lines(`<p>正${html}文</p>`)).toEqual(['正文'])
    expect(notes(`<p>正${html}文</p>`)).toEqual([])
  })

  it.each([
    '<a href="#top">甲</a>',
    '<a href="x#_ftn1">甲</a>',
    '<a href="x#_ftnref1">甲</a>',
    '<a href="x#footnote-ref-1">甲</a>',
    '<a href="#sdfootnotesym">甲</a>',
    '<b href="#_ftn1">甲</b>',
    '<span class="msodelx">甲</span>',
    '<span class="xmsodel">甲</span>',
    '<span class="xmsocomanchor">甲</span>',
    '<span class="msocomanchorx">甲</span>',
    '<span class="xsdfootnoteanc">甲</span>',
    '<span class="sdfootnoteancx">甲</span>',
    '<span class="xmsocomtxt">甲</span>',
    '<span class="msocomtxtx">甲</span>',
    '<span class="msofootnotetextx">甲</span>',
    '<span class="xmsofootnotetext">甲</span>',
    '<span style="mso-special-character:line-break">甲</span>',
    '<span style="mso-element:frame">甲</span>',
    '<span><a href="#x">甲</a></span>',
    '<span style="mso-hide:none">甲</span>',
    '<span style="opacity:0.01">甲</span>',
    '<span style="opacity:10">甲</span>',
    '<span style="text-indent:-999px">甲</span>',
    '<span style="text-indent:9-9999px">甲</span>',
    '<span style="top:-9999px">甲</span>',
    '<span style="position:relative;left:-9999px">甲</span>',
    '<span style="overflow:hidden;height:0.1px">甲</span>',
    '<span style="overflow:visible;height:0">甲</span>',
    '<span style="overflow:hidden;min-height:0">甲</span>',
    '<span style="position:absolute;clip:xrect(0,0,0,0)">甲</span>',
  ])('not %s', (html) => {
    expect(lines(`<p>正${html}</p>`)).toEqual(['正甲'])
    expect(notes(`<p>正${html}</p>`)).toEqual([])
  })

  it('not a note whose way back stands behind its words, or deeper than notes have it', () => {
    const back = '<a href="#_ftnref1">1</a>'
    expect(lines(`<p>正文，见${back}</p>`)).toEqual(['正文，见'])
    expect(lines(`<p>${'<b>'.repeat(6)}${back}甲</p>`)).toEqual(['甲'])
    expect(notes(`<p>${'<b>'.repeat(5)}${back}甲</p>`)).toEqual(['没有粘贴：脚注、尾注 1 条（“1甲”）。'])
    expect(lines(`<p><b>正文</b>${back}甲</p>`)).toEqual(['正文甲'])
    expect(lines(`<span>${back}甲</span>`)).toEqual(['甲'])
  })

  it.each(['0', '0px', '0.0pt', '.0em', '-0', '+0rem', '00', '0.00%', '0cm', '0mm', '0in', '0vw', '0vh'])(
    'a text of the size %s',
    (size) => expect(lines(`<p>正<span style="font-size:${size}">暗</span>文</p>`)).toEqual(['正文']),
  )
  it.each(['1', '0.1px', '10', '0xx', '0px0', 'x0', '0.'])('not one of the size %s', (size) =>
    expect(lines(`<p>正<span style="font-size:${size}">明</span>文</p>`)).toEqual(['正明文']),
  )

  it('is gathered reason by reason, in one line of words, empty ones uncounted', () => {
    const html = '<p>正<del>一 \n 二</del><del>三</del><del> </del><b hidden>暗</b></p>'
    expect(pastedBlocks(html).report.leftOut).toEqual([
      { reason: 'deleted', count: 2, texts: ['一 二', '三'] },
      { reason: 'hidden', count: 1, texts: ['暗'] },
    ])
    expect(notes(html)).toEqual(['没有粘贴：已删除的文字 2 处（“一 二”“三”）；隐藏的文字 1 处（“暗”）。'])
  })

  it('is all that is missing: nothing that can be seen goes lost', () => {
    expect(
      pastedBlocks('<p>正<b hidden>暗</b><i style="visibility:hidden">影</i><o:p></o:p>文</p>').report
        .missing,
    ).toBe('')
    expect(
      pastedBlocks('<title>题</title><style>a{}</style><script>b</script><p>文</p>').report.missing,
    ).toBe('')
  })
})

describe('notes on a paste', () => {
  const none = { leftOut: [], pictures: [], raised: [], missing: '', isFlat: false }

  it('are none where everything arrived', () => expect(pasteNotes(none)).toEqual([]))

  it('say what to do, one thing a sentence', () => {
    expect(
      pasteNotes({
        leftOut: [{ reason: 'media', count: 2, texts: [] }],
        pictures: [{ src: '', alt: '' }],
        raised: ['2', '3'],
        missing: '丢失',
        isFlat: true,
      }),
    ).toEqual([
      '这段内容的网页结构不正常，只取了文字，没有取格式，请核对。',
      '有 1 张图片没有粘贴进来：存在您电脑里的 1 张。请把图片存成文件后拖进正文，或点正文上方的“图片”选它；整篇在 Word 里的，可用“导入 Word”。',
      '没有粘贴：视频、图形等 2 个。',
      '有 2 个字符没有粘贴进来：丢失，请核对。',
      '上标、下标已变成普通文字（如“2”），请核对。',
    ])
  })

  it('quote sixty characters at most', () => {
    const [, exact] = [
      pasteNotes({ ...none, missing: '𠮷'.repeat(61) }),
      pasteNotes({ ...none, missing: '长'.repeat(60) }),
    ]
    expect(pasteNotes({ ...none, missing: '𠮷'.repeat(61) })).toEqual([
      `有 61 个字符没有粘贴进来：${'𠮷'.repeat(60)}……，请核对。`,
    ])
    expect(exact).toEqual([`有 60 个字符没有粘贴进来：${'长'.repeat(60)}，请核对。`])
  })

  it('name what was raised', () => {
    const html = '<p>m<sup> 2 </sup>和H<sub>2</sub>O</p>'
    expect(lines(html)).toEqual(['m 2 和H2O'])
    expect(notes(html)).toEqual(['上标、下标已变成普通文字（如“2”），请核对。'])
  })
})
