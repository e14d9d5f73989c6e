import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { lexicalText } from '@/domain/article/lexical/lexicalText'

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:仿宋_GB2312;} p.MsoNormal {mso-style-parent:"";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>&#12288;&#12288;近日，城东网点开展
培训，<b style='mso-bidi-font-weight:normal'>共三十人</b>参加。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US style='font-size:16.0pt'><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span style='font-family:仿宋'>登记台账</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>l<span>&nbsp; </span></span><![endif]><span>逐件安检</span></p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>工作成效</p>
<p class=MsoNormal>上一行<br>下一行<img width=2 src="file:///C:/Users/A/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="图片_x0020_1"></p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal>环节<o:p></o:p></p></td><td><p class=MsoNormal>用时</p></td></tr></table>
<!--EndFragment--></body></html>`

const WPS = `<html><head><meta name="Generator" content="Kingsoft"><style>p.p16{mso-style-name:"正文";}</style></head><body>
<!--StartFragment--><p class="MsoNormal" align="center"><b><span style="mso-spacerun:'yes';font-family:方正小标宋;font-size:22.0000pt;"><font face="方正小标宋">（一）加强安检</font></span></b></p>
<p class="MsoNormal" style="text-indent:32.0000pt;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;">&#12288;&#12288;全部<span style="font-weight:bold;">逐件</span>过机。</span><o:p></o:p></p>
<p class="15"><!--[if !supportLists]--><span style="mso-list:Ignore;">1.&nbsp;</span><!--[endif]--><span>先登记</span></p>
<p class="15"><!--[if !supportLists]--><span style="mso-list:Ignore;">2.&nbsp;</span><!--[endif]--><span>后封发</span></p>
<p class="MsoNormal"><span>&nbsp;</span></p><!--EndFragment--></body></html>`

const texts = (clipboard: string) =>
  pastedBlocks(clipboard).blocks.map((block) => lexicalText({ root: { children: [block] } }))
const kinds = (clipboard: string) => pastedBlocks(clipboard).blocks.map(({ type }) => type)

describe('what is pasted from Word', () => {
  it('is paragraphs, lists, levels and a table, with no empty line, indent, mark or code', () => {
    expect(texts(WORD)).toEqual([
      '近日，城东网点开展培训，共三十人参加。',
      '登记台账逐件安检',
      '一、工作成效',
      '上一行',
      '下一行',
      '环节用时',
    ])
    expect(kinds(WORD)).toEqual(['paragraph', 'list', 'heading', 'paragraph', 'paragraph', 'table'])
  })

  it('keeps bold and nothing else of its looks', () => {
    const [first] = pastedBlocks(WORD).blocks
    expect(JSON.stringify(first)).toContain('"text":"共三十人","format":1')
    expect(JSON.stringify(pastedBlocks(WORD))).not.toMatch(/仿宋|pt|mso/)
  })

  it('counts the images, whose files only the writer has', () => {
    expect(pastedBlocks(WORD).images).toBe(1)
    expect(kinds(WORD)).not.toContain('upload')
  })
})

describe('what is pasted from WPS', () => {
  it('is as clean', () => {
    expect(texts(WPS)).toEqual(['（一）加强安检', '全部逐件过机。', '先登记后封发'])
    expect(kinds(WPS)).toEqual(['heading', 'paragraph', 'list'])
    expect(JSON.stringify(pastedBlocks(WPS))).toContain('"text":"逐件","format":1')
    expect(JSON.stringify(pastedBlocks(WPS))).toContain('"listType":"number"')
  })
})

describe('what is pasted from a page of the web', () => {
  it('leaves scripts, hidden text and comments behind', () => {
    const page =
      '<div><script>alert(1)</script><p>正文<span style="display:none">暗</span></p><!-- 注 --></div>'
    expect(texts(page)).toEqual(['正文'])
  })

  it('is one paragraph where it is one line', () => {
    expect(texts('<meta charset="utf-8"><b style="font-weight:normal"><span>一句话</span></b>')).toEqual([
      '一句话',
    ])
  })
})
