import type { LexiconEntry } from '../lexicon'
import { WRONG_WORDS } from './wrongWords'

/**
 * What a press office may not print and how it says it instead: 新华社《新闻信息报道中的禁用词和慎用词》(2016), 《中华人民共和国
 * 残疾人保障法》, 《广告法》第九条.
 */
const FORBIDDEN = [
  { kind: 'forbidden', text: '残废人', suggestion: '残疾人', note: '用尊重的称呼' },
  { kind: 'forbidden', text: '傻子', suggestion: '智力障碍者', note: '用尊重的称呼' },
  {
    kind: 'forbidden',
    text: '瞎子',
    suggestion: '视力障碍者',
    note: '用尊重的称呼',
    exceptions: ['瞎子摸象'],
  },
  { kind: 'forbidden', text: '聋子', suggestion: '听力障碍者', note: '用尊重的称呼' },
  { kind: 'forbidden', text: '哑巴', suggestion: '言语障碍者', note: '用尊重的称呼' },
  { kind: 'forbidden', text: '弱智', suggestion: '智力障碍', note: '用尊重的称呼' },
  { kind: 'forbidden', text: '港澳台国家', suggestion: '港澳台地区', note: '港澳台不称国家' },
  { kind: 'forbidden', text: '台湾国', note: '不得使用' },
  { kind: 'forbidden', text: '中台两国', note: '不得使用' },
  { kind: 'forbidden', text: '台湾政府', suggestion: '台湾当局', note: '不称政府' },
  { kind: 'forbidden', text: '打工仔', suggestion: '务工人员', note: '用尊重的称呼' },
  { kind: 'forbidden', text: '打工妹', suggestion: '务工人员', note: '用尊重的称呼' },
  { kind: 'forbidden', text: '送货的小弟', suggestion: '快递员', note: '用尊重的称呼' },
  { kind: 'forbidden', text: '国家级特供', note: '不得使用“特供”“专供”' },
  { kind: 'forbidden', text: '国务院机关专供', note: '不得使用“特供”“专供”' },
] as const satisfies readonly LexiconEntry[]

const WATCHED = [
  { kind: 'watch', text: '全国第一', note: '请核对依据' },
  { kind: 'watch', text: '世界第一', note: '请核对依据' },
  { kind: 'watch', text: '填补空白', note: '请核对依据' },
  { kind: 'watch', text: '填补了空白', note: '请核对依据' },
  { kind: 'watch', text: '史无前例', note: '请核对依据' },
  { kind: 'watch', text: '绝无仅有', note: '请核对依据' },
  { kind: 'watch', text: '顶级', note: '慎用极端词语' },
  { kind: 'watch', text: '万无一失', note: '慎用极端词语' },
  { kind: 'watch', text: '百分之百满意', note: '慎用极端词语' },
  { kind: 'watch', text: '亲自', note: '慎用：领导工作不必写“亲自”', exceptions: ['亲自动手', '亲自送'] },
  { kind: 'watch', text: '内部消息', note: '请核对是否可以公开' },
  { kind: 'watch', text: '未公开', note: '请核对是否可以公开', exceptions: ['未公开的不得'] },
  { kind: 'watch', text: '据悉', note: '请写明来源' },
  { kind: 'watch', text: '据说', note: '请写明来源' },
  {
    kind: 'watch',
    text: '日前',
    note: '请写明日期',
    exceptions: [
      '今日前',
      '明日前',
      '当日前',
      '次日前',
      '同日前',
      '一日前',
      '二日前',
      '三日前',
      '五日前',
      '十日前',
      '节假日前',
      '工作日前',
      '生日前',
      '交付日前',
      '截止日前',
    ],
  },
] as const satisfies readonly LexiconEntry[]

/** In everyday words the company is no name: 顺丰快递员, 圆通快递小哥; and 货运达快递站 is none at all. */
function ofCouriers(variant: string): string[] {
  const words = ['员', '小哥', '骑手', '师傅', '从业', '柜', '车', '件', '包裹', '站', '点', '网点', '驿站']
  return words.map((word) => `${variant}${word}`)
}

/** Bodies and companies by their right names, with the forms in which they come in. */
const NAMES = [
  { kind: 'name', text: '国家邮政局', variants: ['国家邮政总局', '国家邮局', '中国邮政局'] },
  {
    kind: 'name',
    text: '上海市邮政管理局',
    variants: ['上海邮政管理局', '上海市邮管局', '上海邮管局', '上海市邮政局'],
  },
  { kind: 'name', text: '申通快递', variants: ['申通速递', '申通快运', '上海申通物流'] },
  {
    kind: 'name',
    text: '圆通速递',
    variants: ['圆通快递', '园通速递', '园通快递'],
    exceptions: ofCouriers('圆通快递'),
  },
  { kind: 'name', text: '中通快递', variants: ['中通速递', '中通快运公司'] },
  { kind: 'name', text: '韵达快递', variants: ['韵达速递', '运达快递'], exceptions: ofCouriers('运达快递') },
  {
    kind: 'name',
    text: '顺丰速运',
    variants: ['顺丰快递', '顺风速运', '顺风快递'],
    exceptions: ofCouriers('顺丰快递'),
  },
  { kind: 'name', text: '极兔速递', variants: ['极兔快递', '极免速递'], exceptions: ofCouriers('极兔快递') },
  { kind: 'name', text: '京东物流', variants: ['京东快递物流'] },
  { kind: 'name', text: '上海市快递行业协会', variants: ['上海快递协会', '上海市快递协会'] },
] satisfies readonly LexiconEntry[]

/** Fixed terms of the party and the state, as their own documents write them, with the slips that are met. */
const TERMS = [
  {
    kind: 'term',
    text: '习近平新时代中国特色社会主义思想',
    variants: ['习近平新时代特色社会主义思想', '习近平中国特色社会主义思想', '习近平新时代中国特色主义思想'],
  },
  { kind: 'term', text: '中国式现代化', variants: ['中国现代式化', '中国特色式现代化', '中国式的现代化'] },
  { kind: 'term', text: '中华民族伟大复兴', variants: ['中华民族的伟大复兴', '中华民族伟大复新'] },
  { kind: 'term', text: '全面从严治党', variants: ['全面从严制党', '全面从严管党', '全面重严治党'] },
  { kind: 'term', text: '中央八项规定精神', variants: ['中央八条规定精神', '中央八项规精神'] },
  { kind: 'term', text: '社会主义核心价值观', variants: ['社会主义核心价值关', '社会主义核心价格观'] },
  { kind: 'term', text: '两个确立', variants: ['二个确立'] },
  { kind: 'term', text: '两个维护', variants: ['二个维护'] },
  { kind: 'term', text: '四个意识', variants: ['4个意识', '四种意识'] },
  { kind: 'term', text: '三会一课', variants: ['三课一会', '三会1课', '3会1课'] },
  { kind: 'term', text: '理论学习中心组', variants: ['理论中心学习组', '理论学习中心小组'] },
  { kind: 'term', text: '党风廉政建设', variants: ['党风廉正建设', '党风廉洁建设'] },
  { kind: 'term', text: '意识形态', variants: ['意识型态'] },
  { kind: 'term', text: '民主生活会', variants: ['民主生话会'] },
  { kind: 'term', text: '组织生活会', variants: ['组织生话会'] },
  { kind: 'term', text: '邮政快递业', variants: ['邮政快递叶', '邮递快政业'] },
  { kind: 'term', text: '新业态、新就业群体', variants: ['新业态、新就业群众'] },
  { kind: 'term', text: '三审三校', variants: ['三校三审'] },
] as const satisfies readonly LexiconEntry[]

/** What is shipped: an office takes it over, adds to it, and takes away what it does not want. */
export const STARTER_LEXICON: readonly LexiconEntry[] = [
  ...WRONG_WORDS,
  ...FORBIDDEN,
  ...WATCHED,
  ...NAMES,
  ...TERMS,
]
