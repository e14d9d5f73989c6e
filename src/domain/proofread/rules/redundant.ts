import { hitsOf, type TextRule } from './rule'

const NUMBER = '[\\d一二三四五六七八九十百千万亿两.,%％]{1,12}'
const ABOUT = new RegExp(
  `(?:大约|约|近|将近|大概)${NUMBER}[^\\d，。；、,;\\s]{0,4}(?:左右|上下|多[个名人家件元次天年万亿]|余[个名人家件元次天年万亿])`,
  'gu',
)
const OVER = new RegExp(`(?:超过|逾|突破|多达|达到)${NUMBER}[^\\d，。；、,;\\s]{0,3}(?:以上|之多)`, 'gu')
const UNDER = new RegExp(`(?:不足|不到|少于|低于)${NUMBER}[^\\d，。；、,;\\s]{0,3}以下`, 'gu')
/** Phrases that say one thing twice, and what is enough. */
const MENDINGS: Readonly<Record<string, string>> = {
  截止到目前为止: '到目前为止',
  截止目前为止: '到目前为止',
  目前正在进行中: '正在进行',
  原因是因为: '原因是',
  原因是由于: '原因是',
  涉及到: '涉及',
  付诸于: '付诸',
  诉诸于: '诉诸',
  来自于: '来自',
  凯旋而归: '凯旋',
  悬殊很大: '悬殊',
  悬殊巨大: '悬殊',
  亲眼目睹: '目睹',
  第一首创: '首创',
}
const TWICE = new RegExp(Object.keys(MENDINGS).join('|'), 'gu')

/** What says one thing twice. */
export const redundant: TextRule = (text) => [
  ...hitsOf(text, ABOUT, () => warning('“约”和“左右”“多”“余”意思重复，保留一个')),
  ...hitsOf(text, OVER, () => warning('“超过”和“以上”意思重复，保留一个')),
  ...hitsOf(text, UNDER, () => warning('“不足”和“以下”意思重复，保留一个')),
  ...hitsOf(text, TWICE, ([words]) => warning('意思重复', MENDINGS[words])),
]

function warning(message: string, suggestion?: string) {
  return { rule: 'redundant', level: 'warning', message, ...(suggestion && { suggestion }) } as const
}
