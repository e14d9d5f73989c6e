import type { DemoCompany } from './types'

/** The companies of the statistics table; the persons behind the mailboxes are invented. */
export const COMPANIES: DemoCompany[] = [
  {
    key: 'chinapost',
    name: '中国邮政集团有限公司上海市分公司',
    shortName: '中国邮政',
    order: 1,
    contacts: [
      { name: '陆芷芸', email: 'lu.zhiyun@chinapost.test' },
      { name: '党群工作部', email: 'dangqun@chinapost.test' },
    ],
  },
  {
    key: 'sto',
    name: '申通快递有限公司',
    shortName: '申通',
    order: 2,
    contacts: [{ name: '戚远帆', email: 'qi.yuanfan@sto.test' }],
  },
  {
    key: 'yto',
    name: '圆通速递有限公司',
    shortName: '圆通',
    order: 3,
    contacts: [
      { name: '虞书婳', email: 'yu.shuhua@yto.test' },
      { name: '品牌宣传组', email: 'xuanchuan@yto.test' },
    ],
  },
  {
    key: 'yunda',
    name: '上海韵达货运有限公司',
    shortName: '韵达',
    order: 4,
    contacts: [{ name: '郎奕舟', email: 'lang.yizhou@yunda.test' }],
  },
  {
    key: 'zto',
    name: '中通快递股份有限公司',
    shortName: '中通',
    order: 5,
    contacts: [
      { name: '苗彧宁', email: 'miao.yuning@zto.test' },
      { name: '工会办公室', email: 'gonghui@zto.test' },
    ],
  },
  {
    key: 'sf',
    name: '顺丰速运集团（上海）速运有限公司',
    shortName: '顺丰',
    order: 6,
    contacts: [{ name: '祝南乔', email: 'zhu.nanqiao@sf.test' }],
  },
  {
    key: 'jt',
    name: '极兔速递',
    shortName: '极兔',
    order: 7,
    contacts: [{ name: '温祎诺', email: 'wen.yinuo@jt.test' }],
  },
]
