/**
 * Terms that no line of a title may break: set phrases of the party and the state as their own documents write them (reports
 * of the 19th and 20th congresses, the constitution's preamble), the names of this trade's authorities as their sites do,
 * and those of the companies as the office's readers know them. Names of many parts stand here whole and in the parts by
 * which they may still be broken where a line cannot hold them.
 */
const TERMS: readonly string[] = [
  '习近平新时代中国特色社会主义思想',
  '中国特色社会主义思想',
  '新时代中国特色社会主义',
  '中国特色社会主义',
  '社会主义核心价值观',
  '社会主义现代化',
  '中国式现代化',
  '中华民族伟大复兴',
  '党的二十届四中全会',
  '党的二十届三中全会',
  '党的二十届二中全会',
  '党的二十大',
  '党的十九大',
  '二十届三中全会',
  '二十届四中全会',
  '党史学习教育',
  '习近平总书记',
  '重要讲话精神',
  '党纪学习教育',
  '中央八项规定精神学习教育',
  '基层党组织',
  '党员干部',
  '民主生活会',
  '组织生活会',
  '三会一课',
  '两优一先',
  '党建引领',
  '学习宣传贯彻',
  '学习贯彻',
  '传达学习',
  '走访慰问',
  '上海代理区',
  '主题教育',
  '主题党日',
  '中央八项规定精神',
  '中央八项规定',
  '全面从严治党',
  '党风廉政建设',
  '党组理论学习中心组',
  '理论学习中心组',
  '人民代表大会',
  '政治协商会议',
  '中华人民共和国',
  '全国文明单位',
  '全国文明城市',
  '精神文明建设',
  '精神文明创建',
  '全国五一劳动奖状',
  '全国五一劳动奖章',
  '五一劳动奖状',
  '五一劳动奖章',
  '先进事迹报告会',
  '先进事迹',
  '文明单位',
  '青年志愿者',
  '志愿者',
  '志愿服务',
  '新就业群体',
  '工会联合会',
  '总工会',
  '共青团',
  '团市委',
  '文明办',
  '党建办',
  '行业精神文明建设',
  '行业精神文明创建',
  '行业党建',
  '行业先锋',
  '安全生产',
  '防汛防台',
  '高质量发展',
  '乡村振兴',
  '邮政快递业',
  '快递业',
  '快递行业',
  '快递从业人员',
  '快递从业青年',
  '从业人员',
  '快递企业',
  '快递网点',
  '快递进村',
  '寄递企业',
  '寄递渠道',
  '寄递安全',
  '快递小哥',
  '快递业务收入',
  '快递业务量',
  '快递业务员',
  '快递业务',
  '邮政快递业务收入',
  '邮政快递业务量',
  '邮政快递业务',
  '快递企业家',
  '寄递安全员',
  '业务收入',
  '业务量',
  '国家邮政局',
  '上海市邮政管理局',
  '邮政管理局',
  '黄浦区',
  '徐汇区',
  '长宁区',
  '静安区',
  '普陀区',
  '虹口区',
  '杨浦区',
  '闵行区',
  '宝山区',
  '嘉定区',
  '浦东新区',
  '金山区',
  '松江区',
  '青浦区',
  '奉贤区',
  '崇明区',
  '上海市人民政府',
  '上海市快递行业协会',
  '快递行业协会',
  '中国邮政集团有限公司',
  '上海市分公司',
  '中国邮政',
  '有限公司',
  '分公司',
  '中通快递',
  '圆通速递',
  '申通快递',
  '韵达快递',
  '顺丰速运',
  '极兔速递',
  '京东物流',
  '德邦快递',
]

/** Whether the office need not say it. */
export const isShippedTerm = (text: string): boolean => TERMS.includes(text)

/** Index ranges [from, to) of a text that are one of the terms, the longest at each place, none inside another. */
export type TermFinder = (text: string) => { from: number; to: number }[]

/** Looks for the terms above and for those of the office: its lexicon's names, posts and set phrases. */
export function termFinder(own: readonly string[] = []): TermFinder {
  const byFirst = new Map<string, string[]>()
  for (const term of [...TERMS, ...own].sort((one, other) => other.length - one.length)) {
    const first = term.slice(0, 1)
    byFirst.set(first, [...(byFirst.get(first) ?? []), term])
  }
  return (text) => {
    const found: { from: number; to: number }[] = []
    for (let from = 0; from < text.length; from += 1) {
      const term = byFirst.get(text.slice(from, from + 1))?.find((each) => text.startsWith(each, from))
      if (!term) continue
      found.push({ from, to: from + term.length })
      from += term.length - 1
    }
    return found
  }
}
