import { printedDay, printedPeriod } from '@/domain/shanghaiDate'

/** An issue of an office that does not exist, as it would have come out. */
export type MadeUpIssue = {
  year: number
  number: number
  totalNumber: number
  date: string
  articles: { title: string; paragraphs: string[] }[]
  table?: {
    from: string
    to: string
    rows: { order: number; company: string; received: number; used: number }[]
  }
}

export const NAME_LINES = ['江岸市邮政快递行业', '党建、文明创建工作简报']
export const EDITOR = '江岸市邮政管理局党建办、文明办编'
export const REPORT = ['江岸省邮政管理局', '江岸市精神文明建设委员会']
export const COPY = ['江岸市文明办', '江岸市交通局', '江岸市快递协会', '各快递企业']
export const TABLE_TITLE = ['江岸市邮政快递行业党建、文明创建工作简报', '来稿及刊用情况']
export const NOTE = '注：来稿数为各企业投稿统计，刊用数为编者从来稿、公众号等渠道收编。'

const WHO = [
  '城西网点',
  '江北分拨中心',
  '柳湾驿站',
  '东湖片区',
  '青石街道骑手之家',
  '望江楼营业部',
  '临港转运场',
  '南桥镇',
]
const WHAT = [
  '开展冬季消防演练',
  '为骑手送上夏季清凉包',
  '举办业务技能比武',
  '清理废旧包装进校园',
  '设立夜间歇脚点',
  '组织无偿献血',
  '为独居老人代取药品',
  '启用新能源配送车',
]
const HOW = [
  '三小时送暖二十户',
  '小站点办成大实事',
  '群众点赞好服务',
  '一线员工齐上阵',
  '党员带头作示范',
  '薪火相传见行动',
]
const SENTENCES = [
  '清晨六点，站长老周已经把当天的路线图贴在墙上，逐户核对了门牌。',
  '活动持续了三个小时，共有46名员工和12名家属参加，现场秩序良好。',
  '“件要送到，心也要送到”，这是网点墙上写了八年的一句话。',
  '截至11月底，片区累计投递112万件，投诉率同比下降0.8个百分点。',
  '居民代表说，往年要走两站路才能取件，如今下楼就能办妥，心里踏实多了。',
  '志愿者把手册翻译成方言顺口溜，编进了社区广播，老人们听得懂、记得住。',
  '下一步，各网点将把做法固定下来，每季度回头看一次，把好事办实。',
  '大家围坐在一起，从车辆保养谈到子女上学，提出意见建议二十余条。',
]
const COMPANIES = [
  '中国邮政集团有限公司江岸市分公司',
  '江岸飞燕快递有限公司',
  '千帆速运（江岸）有限公司',
  '远山物流股份有限公司',
]

/** The `index`-th issue since January 2016, two a month; every sixth carries the table of the quarter before. */
export function madeUpIssue(index: number): MadeUpIssue {
  const year = 2016 + Math.floor(index / 24)
  const number = (index % 24) + 1
  const month = Math.floor((number - 1) / 2) + 1
  const date = `${year}-${String(month).padStart(2, '0')}-${number % 2 === 1 ? '08' : '22'}`
  const articles = Array.from({ length: 3 + (index % 3) }, (_, at) => ({
    title: titleOf(index, at),
    paragraphs: [0, 1, 2].map((paragraph) =>
      prose(index * 7 + at * 3 + paragraph, 3 + ((index + paragraph) % 3)),
    ),
  }))
  return {
    year,
    number,
    totalNumber: 401 + index,
    date,
    articles,
    ...(index % 6 === 0 && { table: tableOf(year, month, index) }),
  }
}

function titleOf(index: number, at: number): string {
  const [who, what, how] = [pick(WHO, index + at * 3), pick(WHAT, index * 3 + at), pick(HOW, index + at)]
  return (index + at) % 2 === 0 ? `${who}${what}\n${how}` : `${who}${what}`
}

function prose(start: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, at) => pick(SENTENCES, start + at)).join('')
}

function tableOf(year: number, month: number, index: number): NonNullable<MadeUpIssue['table']> {
  const quarter = Math.floor((month - 1) / 3)
  const [fromYear, first] = quarter === 0 ? [year - 1, 10] : [year, quarter * 3 - 2]
  const last = first + 2
  const two = (value: number) => String(value).padStart(2, '0')
  const rows = COMPANIES.map((company, at) => ({
    order: at + 1,
    company,
    received: (index + at * 5) % 19,
    used: (index + at) % 7,
  }))
  return {
    from: `${fromYear}-${two(first)}-01`,
    to: `${fromYear}-${two(last)}-${last === 6 || last === 9 ? 30 : 31}`,
    rows,
  }
}

const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? ''

export const issueLine = ({ year, number, totalNumber }: MadeUpIssue) =>
  `${year}年第${number}期（总第${totalNumber}期）`
export const dateLine = ({ date }: MadeUpIssue) => printedDay(date)
export const periodLine = ({ from, to }: NonNullable<MadeUpIssue['table']>) =>
  `（${printedPeriod(from, to)}）`
