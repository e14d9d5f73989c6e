import type { DemoMailbox, DemoRecipient } from './types'

// Sits on the bureau's committee and in one of its divisions: the one mailbox behind two entries, which must get one mail.
const SHARED_MAILBOX: DemoMailbox = { name: '施赟', email: 'shi.yun@bureau.test' }

/** The 报 and the 送 list in printed order. One entry has no mailbox at all: it is printed and gets no mail. */
export const RECIPIENTS: DemoRecipient[] = [
  {
    list: 'report',
    name: '国家邮政局精神文明建设指导委员会',
    everyCompany: false,
    mailboxes: [
      { name: '文明委办公室', email: 'wenmingwei@national-post.test' },
      { name: '裴敬之', email: 'pei.jingzhi@national-post.test' },
    ],
  },
  {
    list: 'report',
    name: '上海市精神文明建设委员会',
    everyCompany: false,
    mailboxes: [
      { name: '文明委收文', email: 'shouwen@city-wenming.test' },
      { name: '桑予淳', email: 'sang.yuchun@city-wenming.test' },
    ],
  },
  {
    list: 'report',
    name: '上海市快递行业精神文明创建指导小组',
    everyCompany: false,
    mailboxes: [
      { name: '钮怀瑾', email: 'niu.huaijin@express-guidance.test' },
      { name: '阮知微', email: 'ruan.zhiwei@express-guidance.test' },
      { name: '指导小组联络员', email: 'lianluo@express-guidance.test' },
    ],
  },
  {
    list: 'report',
    name: '上海市邮政管理局精神文明建设委员会',
    everyCompany: false,
    mailboxes: [
      { name: '居堃', email: 'ju.kun@bureau.test' },
      { name: '麦云岫', email: 'mai.yunxiu@bureau.test' },
      SHARED_MAILBOX,
    ],
  },
  {
    list: 'copy',
    name: '上海市文明办',
    everyCompany: false,
    mailboxes: [
      { name: '活动指导处', email: 'huodong@wenmingban.test' },
      { name: '岑若楠', email: 'cen.ruonan@wenmingban.test' },
    ],
  },
  {
    list: 'copy',
    name: '上海市建交党委办公室',
    everyCompany: false,
    mailboxes: [
      { name: '党委办收文', email: 'shouwen@jianjiao.test' },
      { name: '乐正清', email: 'yue.zhengqing@jianjiao.test' },
    ],
  },
  {
    list: 'copy',
    name: '上海市建交系统文明办',
    everyCompany: false,
    mailboxes: [{ name: '宓嘉禾', email: 'mi.jiahe@jianjiao.test' }],
  },
  { list: 'copy', name: '上海市交通委文明办', everyCompany: false, mailboxes: [] },
  {
    list: 'copy',
    name: '上海市邮政管理局局领导、各处室、派出机构、文明办',
    everyCompany: false,
    mailboxes: [
      { name: '局领导秘书', email: 'mishu@bureau.test' },
      { name: '办公室', email: 'office@bureau.test' },
      { name: '普遍服务处', email: 'pufu@bureau.test' },
      { name: '市场监管处', email: 'shichang@bureau.test' },
      SHARED_MAILBOX,
      { name: '人事处', email: 'renshi@bureau.test' },
      { name: '浦东派出机构', email: 'pudong@bureau.test' },
      { name: '闵行派出机构', email: 'minhang@bureau.test' },
      { name: '青浦派出机构', email: 'qingpu@bureau.test' },
      { name: '松江派出机构', email: 'songjiang@bureau.test' },
      { name: '崇明派出机构', email: 'chongming@bureau.test' },
      { name: '文明办', email: 'wenmingban@bureau.test' },
    ],
  },
  {
    list: 'copy',
    name: '上海市快递行业协会',
    everyCompany: false,
    mailboxes: [
      { name: '秘书处', email: 'mishuchu@express-association.test' },
      { name: '司空玥', email: 'sikong.yue@express-association.test' },
      { name: '会员部', email: 'huiyuan@express-association.test' },
    ],
  },
  { list: 'copy', name: '各快递企业', everyCompany: true, mailboxes: [] },
]
