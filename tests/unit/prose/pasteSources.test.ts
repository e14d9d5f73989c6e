import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { pasteNotes } from '@/domain/article/prose/pasteNotes'
import { markedLines } from '../../support/prose/lines'

const lines = (html: string) => markedLines(pastedBlocks(html).blocks)
const notes = (html: string) => pasteNotes(pastedBlocks(html).report)
const bold = (html: string) =>
  JSON.stringify(pastedBlocks(html).blocks)
    .split('"type":"text"')
    .filter((node) => node.includes('"format":1'))
    .map((node) => /"text":"([^"]*)"/.exec(node)?.[1])

const wordItem = (mark: string, text: string, { level = 1, font = '' } = {}) =>
  `<p class=MsoListParagraph style='margin-left:21pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US
style='font-size:16pt${font && `;font-family:${font}`}'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>${text}<o:p></o:p></span></p>`

describe('a list of Word', () => {
  it('keeps bullets and plain numbers as lists, with their levels', () => {
    const html = [
      wordItem('l', '收件', { font: 'Wingdings' }),
      wordItem('n', '验视', { level: 2, font: 'Wingdings' }),
      wordItem('1.', '登记'),
      wordItem('1.', '姓名', { level: 2 }),
      wordItem('2.', '电话', { level: 2 }),
      wordItem('2.', '封发'),
    ]
    expect(lines(html.join('\n'))).toEqual([
      '• 收件',
      '  • 验视',
      '1. 登记',
      '  1. 姓名',
      '  2. 电话',
      '2. 封发',
    ])
  })

  it.each([
    ['第三条', '第三条　守时'],
    ['③', '③守时'],
    ['Ⅳ.', 'Ⅳ. 守时'],
    ['乙、', '乙、守时'],
    ['（3）', '（3）守时'],
    ['(3)', '(3) 守时'],
    ['2.1', '2.1 守时'],
    ['b)', 'b) 守时'],
    ['3、', '3、守时'],
    ['3．', '3．守时'],
    ['三、', '三、守时'],
  ])('has the mark %s in its text', (mark, line) => {
    expect(lines(wordItem(mark, '守时'))).toEqual([line])
  })

  it('goes on with its number after a paragraph between', () => {
    const html = `${wordItem('1.', '甲')}${wordItem('2.', '乙')}<p class=MsoNormal>说明。</p>${wordItem('3.', '丙')}`
    expect(lines(html)).toEqual(['1. 甲', '2. 乙', '说明。', '3. 丙'])
  })

  it('numbers a heading in its text, whatever its mark', () => {
    const heading = (mark: string, text: string) =>
      `<h1 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span>${text}</h1>`
    const { blocks } = pastedBlocks(heading('1.', '背景') + heading('2.', '做法'))
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'heading'])
    expect(markedLines(blocks)).toEqual(['1. 背景', '2. 做法'])
  })
})

describe('what a page does not mean to be read', () => {
  const WORD = `<style>span.memo {mso-style-name:备注; display:none; mso-hide:all;}</style>
<p class=MsoNormal>网点<del cite="mailto:x" datetime="2026-01-01T00:00">旧的</del><ins>新的</ins>揽收<span class=msoDel>再删</span>。<span class=MsoCommentReference><span><a class=msocomanchor href="#_msocom_1">[李1]</a></span></span><span class=memo>内部备注</span><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
<div style='mso-element:comment-list'><hr><div style='mso-element:comment'><div class=msocomtxt><a href="#_msoanchor_1">[李1]</a><p class=MsoCommentText>数字要核</p></div></div></div>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a>见附表</p></div></div>`

  it('stays out of the text, and is counted and quoted', () => {
    expect(lines(WORD)).toEqual(['网点新的揽收。'])
    const [note] = notes(WORD)
    expect(note).toContain('已删除的文字 2 处（“旧的”“再删”）')
    expect(note).toContain('批注 1 条')
    expect(note).toContain('数字要核')
    expect(note).toContain('隐藏的文字 1 处（“内部备注”）')
    expect(note).toContain('脚注、尾注 1 条')
    expect(note).toContain('见附表')
  })

  it.each([
    '<span style="display:none">暗</span>',
    '<span style="visibility:hidden">暗</span>',
    '<span style="font-size:0">暗</span>',
    '<span style="font-size:0"><b style="font-size:2em">暗</b></span>',
    '<span style="opacity:0">暗</span>',
    '<i style="position:absolute;left:-9999px">暗</i>',
    '<div style="height:0;overflow:hidden">暗</div>',
    '<span hidden>暗</span>',
    '<span style="color: transparent">暗</span>',
    '<select><option>暗</select>',
  ])('is left out of %s', (html) => {
    expect(lines(`<p>明${html}</p>`)).toEqual(['明'])
    expect(notes(`<p>明${html}</p>`).join()).toContain('隐藏的文字 1 处（“暗”）')
  })

  it('is text again where a size or a visibility of its own shows it', () => {
    const html =
      '<p style="font-size:0"><span style="font-size:16px">一</span><span style="visibility:hidden">暗<b style="visibility:visible;font-size:12pt">二</b></span></p>'
    expect(lines(html)).toEqual(['一二'])
  })

  it('is the reading of a ruby, whose base stays', () => {
    expect(lines('<p><ruby>驿<rp>(</rp><rt>yì</rt><rp>)</rp></ruby>站</p>')).toEqual(['驿站'])
  })

  it('is a note of LibreOffice and of Google Docs too', () => {
    const html =
      '<p>正文<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>出处</p></div><p><a href="#ftnt_ref2">[2]</a><span>另注</span></p>'
    expect(lines(html)).toEqual(['正文'])
    expect(notes(html).join()).toMatch(/脚注、尾注 2 条.*出处.*另注/)
  })

  it('is named where it cannot be text at all', () => {
    const html =
      '<p>正文<iframe src="x"></iframe><video></video><svg><path/></svg></p><img src="file:///C:/a.png" alt="现场">'
    expect(notes(html)).toEqual([
      '有 1 张图片没有粘贴进来：存在您电脑里的 1 张（“现场”）。请把图片存成文件后拖进正文，或点正文上方的“图片”选它；整篇在 Word 里的，可用“导入 Word”。',
      '没有粘贴：视频、图形等 2 个。',
    ])
  })
})

describe('a page of', () => {
  it('公众号: nested sections, of which each line is one paragraph', () => {
    const html =
      '<section style="visibility: visible;"><section><span>今天，</span><strong>网点</strong><span style="color:red">全部</span>开门。</section><section><p><br></p></section><span><section><section>第二段。</section></section></span></section>'
    expect(lines(html)).toEqual(['今天，网点全部开门。', '第二段。'])
    expect(bold(html)).toEqual(['网点'])
  })

  it('飞书: spaces kept, items of one number each, cells of lines and lists', () => {
    const html =
      '<div data-page-id="x"><div class="ace-line" style="white-space:pre-wrap">甲  乙\u200B</div><ol start="1"><li class="ace-line"><div>一<strong>二</strong></div></li></ol><ol start="2"><li><div>三</div></li></ol><table><tr><td><div>上<b>中</b></div><div>下</div></td><td><div>数</div><ul><li>男</li><li>女</li></ul></td></tr></table></div>'
    expect(lines(html)).toEqual(['甲  乙', '1. 一二', '2. 三', '上中', '下', '数', '男', '女'])
  })

  it('Google Docs: a bold that is not, lists directly in lists', () => {
    const html =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">重</span><span style="font-weight:400">轻</span></p><ul><li><p>甲</p></li><ul><li><p>乙</p></li></ul><li><p>丙</p></li></ul></b>'
    expect(lines(html)).toEqual(['重轻', '• 甲', '  • 乙', '• 丙'])
    expect(bold(html)).toEqual(['重'])
  })

  it('an old site: line breaks, full-width indents, a table around everything', () => {
    const html =
      '<table width=100%><tr><td><table><tr><td id=zoom>　　第一段<font color=red>红</font>字。<br><br>　　第二段<a href="#">链接</a>。<BR>　　第三段。</td></tr></table></td></tr></table>'
    expect(lines(html)).toEqual(['第一段红字。', '第二段链接。', '第三段。'])
    expect(pastedBlocks(html).blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('Word Online: levels said by attributes, marks by a pattern', () => {
    const item = (level: number, text: string, pattern: string) =>
      `<ol start="1"><li data-aria-level="${level}" data-leveltext="${pattern}"><p><span>${text}</span></p></li></ol>`
    const bullet = (level: number, text: string) =>
      `<ul><li data-aria-level="${level}"><p><span>${text}</span></p></li></ul>`
    expect(lines(bullet(1, '甲') + bullet(2, '乙') + bullet(1, '丙'))).toEqual(['• 甲', '  • 乙', '• 丙'])
    expect(lines(item(1, '甲', '%1.') + item(1, '乙', '%1)'))).toEqual(['1. 甲', '1) 乙'])
  })

  it('LibreOffice: a list directly in a list stays a sub-level, lettered marks are text', () => {
    const html = '<ol type="a"><li><p>甲</p></li><ol><li><p>乙</p></li></ol><li><p>丙</p></li></ol>'
    expect(lines(html)).toEqual(['a. 甲', '  1. 乙', 'b. 丙'])
  })

  it('Excel: rows and columns, merged cells inside the table, hidden rows out', () => {
    const html =
      '<style>.xl1{font-weight:700}</style><table border=0><col width=72><tr><td colspan=99 class=xl1>统计</td></tr><tr><td>网点</td><td x:num>12</td></tr><tr style="display:none"><td>草稿</td><td>1</td></tr></table>'
    const { blocks, report } = pastedBlocks(html)
    expect(markedLines(blocks)).toEqual(['统计', '网点', '12'])
    expect(JSON.stringify(blocks)).toContain('"colSpan":30')
    expect(bold(html)).toEqual(['统计'])
    expect(report.leftOut).toEqual([{ reason: 'hidden', count: 1, texts: ['草稿1'] }])
  })

  it('Foxmail: paragraphs of divs with a blank line between', () => {
    const html =
      '<div style="font-family:微软雅黑">各位：</div><div><br></div><div>&nbsp; &nbsp; 请按<span style="font-weight:bold">时</span>报送。</div><div><blockquote style="margin:0"><div>附言</div></blockquote></div>'
    expect(lines(html)).toEqual(['各位：', '请按时报送。', '附言'])
  })

  it('a site whose own classes have the names that an import uses', () => {
    const html = '<div class="title">一<br>二<span class="list-mark">0|三</span></div>'
    expect(lines(html)).toEqual(['一', '二0|三'])
  })

  it('a table with a caption, which stands before it', () => {
    const html = '<table><caption>表一</caption><tr><th>甲</th><td>乙</td></tr></table>'
    expect(lines(html)).toEqual(['表一', '甲', '乙'])
  })
})

describe('half a sentence', () => {
  it('is inline, and joins the sentence it is pasted into', () => {
    const html =
      '<meta charset=utf-8><span style="font-weight:400; display: inline !important">前半句，</span><strong>后半</strong>'
    expect(pastedBlocks(html).inline?.map((node) => ('text' in node ? node.text : ''))).toEqual([
      '前半句，',
      '后半',
    ])
  })

  it('is none where the page shows two lines, or a heading', () => {
    expect(pastedBlocks('一<br>二').inline).toBeUndefined()
    expect(pastedBlocks('<h2>一</h2>').inline).toBeUndefined()
  })
})

describe('the spaces of a page', () => {
  it('are what a browser makes of the source', () => {
    expect(lines('<p>  全角　空格 <b> 保留</b>\n。 two\n words\n接</p>')).toEqual([
      '全角　空格 保留。 two words接',
    ])
    expect(lines('<pre>甲\n  乙</pre>')).toEqual(['甲', '乙'])
  })

  it('are one where Word has a tab', () => {
    expect(lines("<p>甲<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>乙</p>")).toEqual(['甲 乙'])
  })
})

describe('radicals', () => {
  it('become the characters they look like', () => {
    expect(lines('<p>⼯⼈⽇报：⻓⻋⻔⺠⻅</p>')).toEqual(['工人日报：长车门民见'])
  })
})
