import { picture } from '../pictures'

const item = (mark: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`

/** A paragraph with a deletion and a comment, a heading, and two kinds of numbers. */
export const WORD =
  word(`<p class=MsoNormal>城东网点<del cite="mailto:x" datetime="2026-01-01T00:00">原定</del>新设<b>夜间值守</b>。<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[王1]</a></span></p>
${item('一、', '值守办法')}${item('1.', '两人一班')}${item('2.', '逐件登记')}${item('①', '交接清楚')}
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>时间要核实</p></div></div>`)

export const WECHAT = `<section style="visibility: visible;"><section><span>近日，</span><strong>城东网点</strong><span>开了门。</span></section><section>第二段在此。</section></section>`

export const FEISHU = `<div data-page-id="Doxc" data-lark-html-role="root"><div class="ace-line" style="white-space:pre-wrap">周一，<strong>城西网点</strong>也来学。</div><ol start="1" class="list-number1"><li class="ace-line" data-list="number"><div>看<strong>现场</strong></div></li></ol><ol start="2" class="list-number1"><li class="ace-line" data-list="number"><div>问经验</div></li></ol></div>`

export const HALF = '<span style="display:inline">半句话，</span><strong>重点</strong>'

export const EXCEL = '<table><tr><td>网点</td><td>件数</td></tr><tr><td>城东</td><td>12</td></tr></table>'

export const PDF = `    近日，城东网点在十二个末端网点试行双人值
守，由党员带头，每晚两人一班。
— 1 —
    下一步，将把这一办法推广到全部末端网
点。`

/** A web page's words with a picture in them, and one that lies on its own server. */
export async function pageWithPictures(): Promise<string> {
  const data = (await picture('#a3a')).toString('base64')
  return `<p>网页上的字。</p><p><img alt="授牌现场" src="data:image/png;base64,${data}"></p><p>网页上的后话<img src="https://img.example.cn/a.jpg"></p>`
}

/** As Word and WPS copy: the page names a file that nobody else can open, and the picture itself lies beside it. */
export async function wpsWithPicture(): Promise<{ html: string; png: string }> {
  const html = word(
    `<p class=MsoNormal>文档里的字。</p><p class=MsoNormal><img width=320 height=200 src="file:///C:/Users/sun/AppData/Local/Temp/ksohtml/wps1.png"></p>`,
  )
  return { html, png: (await picture('#3aa')).toString('base64') }
}
