import type { DemoArticle } from './types'

/**
 * What lies on the desk in the week of 2026-01-05, so that every role sees work to do: drafts, articles in review, returned and
 * rejected ones with the reason, and accepted spare ones for the next issue. None counts for the fourth quarter of 2025:
 * the one sent ten minutes into the new year, Shanghai time, is still the last day of December in UTC.
 */
export const DESK_ARTICLES: DemoArticle[] = [
  {
    title: '腊八节的粥桶',
    company: 'sto',
    channel: 'submission',
    outcome: 'draft',
    paragraphs: [
      '申通浦东站点计划在腊八当天支起两只保温桶，请路过的环卫工、保安和同行喝一碗热粥。',
      '食材清单：糯米、红豆、莲子、桂圆……（待补：预计份数，街道是否参加）',
    ],
  },
  {
    title: '圆通转运中心里的“夫妻档”',
    company: 'yto',
    channel: 'submission',
    outcome: 'draft',
    paragraphs: [
      '一个开叉车，一个扫条码，令狐安和妻子柏青在圆通同一条流水线上干了七年，却很少在班上说话。',
      '他们的约定是：谁先下班谁去买菜。（采访未完，周四补照片）',
    ],
  },
  {
    title: '极兔站长苏𫟹玲的一天',
    company: 'jt',
    channel: 'submission',
    outcome: 'draft',
    paragraphs: [
      '4时40分起床，5时10分到站，先看天气，再看排班。极兔青浦站点的女站长苏𫟹玲，名字里的“𫟹”字常把人难住，快递员们干脆叫她“铃铛姐”。',
    ],
  },
  {
    title: '反映“小区门难进”的三封信与一次答复',
    channel: 'office',
    outcome: 'draft',
    paragraphs: [
      '文明办近日收到快递员来信三封，谈的都是同一件事：换了新门禁，登记要排队。',
      '拟约请属地街道、物业和企业座谈，答复内容待定后成稿。',
    ],
  },
  {
    title: '邮政“岁末回访”敲开老订户的门',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2026-01-05T09:18',
    outcome: 'review',
    paragraphs: [
      '1月4日起，长宁区的邮政投递员开始逐户回访订报超过30年的老订户，共有614家。',
      '92岁的虞老先生把留存的收据装订成册，最早的一张是1958年。投递员给他带去一枚特制书签，也带回了一条建议：字能不能再大一点。',
    ],
  },
  {
    title: '申通“零点班车”接送夜班姐妹',
    company: 'sto',
    channel: 'submission',
    firstSubmitted: '2026-01-05T16:40',
    outcome: 'review',
    paragraphs: [
      '末班公交停了，下夜班怎么回家？元旦后，申通在青浦重固开通两条“零点班车”，沿途停靠9个居民点，优先接送女员工。',
      '班车首周运送310人次。分拣员温如玉说，以前走夜路要和家里通着话，现在上车就能眯一会儿。',
    ],
  },
  {
    title: '韵达快递员跨年夜扶起倒地骑行者',
    company: 'yunda',
    channel: 'submission',
    firstSubmitted: '2026-01-01T00:10',
    outcome: 'review',
    paragraphs: [
      '12月31日22时许，闵行区一条辅路上，一名骑行者因路面结冰重重摔倒。路过的韵达快递员盛淼立即停车，用反光锥桶围出安全区，并为伤者按压止血。',
      '救护车赶到后，他把散落的物品一件件装好交给家属，才继续赶路。',
    ],
  },
  {
    title: '中通“暖手仓”上线 300只充电手套轮流用',
    company: 'zto',
    channel: 'submission',
    firstSubmitted: '2026-01-06T10:27',
    outcome: 'review',
    paragraphs: [
      '把冻僵的手伸进去，一分钟就暖。中通在12个网点设置“暖手仓”，存放充电手套300只，快递员扫码借、随手还。',
      '设计者是网点会计计婳，她把消毒柜改成带插座的格子，成本不到400元，图纸已向同行公开。',
    ],
  },
  {
    title: '顺丰急件专员为异地考生送回准考证',
    company: 'sf',
    channel: 'submission',
    firstSubmitted: '2026-01-07T08:36',
    outcome: 'review',
    paragraphs: [
      '距开考只剩3小时，考生小纪发现准考证落在了150公里外的家中。顺丰急件专员祁翀接单后改乘高铁，8时12分把证件递到考点门口。',
      '“车票比运费贵，可这一单不能按钱算。”祁翀说完又去赶返程的车。',
    ],
  },
  {
    title: '极兔“错峰寒假托管”报名启动',
    company: 'jt',
    channel: 'submission',
    firstSubmitted: '2026-01-08T10:05',
    outcome: 'review',
    paragraphs: [
      '寒假将至，极兔在宝山、松江两地开设员工子女托管班，名额共80个，按夜班员工、双职工家庭优先的次序录取。',
      '课程由退休教师和大学生志愿者承担，除了写作业，还有面塑、围棋和消防常识。',
    ],
  },
  {
    title: '邮政“扫雪队”连夜待命',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2026-01-05T20:54',
    outcome: 'returned',
    comment: '预报的降雪并未发生，请按实际情况改写，或等确有除雪行动后再报。',
    paragraphs: [
      '接到低温预警后，虹口区的邮政员工备好草垫120条、工业盐2吨，组成三支扫雪队整夜待命。',
      '队员们说，宁可白等一场，也不能让投递车滑一跤。',
    ],
  },
  {
    title: '中通“旧手机换书包”公益行动收官',
    company: 'zto',
    channel: 'submission',
    firstSubmitted: '2026-01-06T14:12',
    outcome: 'returned',
    comment: '第二段的受助学校请写全称，并补一句数据清除如何保证。',
    paragraphs: [
      '中通员工捐出闲置手机734部，交由正规企业拆解回收，所得款项换成书包410只。',
      '书包已于元旦当天装车，送往两所山区学校。',
    ],
  },
  {
    title: '顺丰新年促销 寄件立减五元',
    company: 'sf',
    channel: 'submission',
    firstSubmitted: '2026-01-06T11:33',
    outcome: 'rejected',
    comment: '促销信息不属于简报内容。',
    paragraphs: ['即日起至1月20日，新用户在线下单可享首件立减优惠，每人限用一次，详情见门店海报。'],
  },
  {
    title: '圆通年会节目海选花絮',
    company: 'yto',
    channel: 'submission',
    firstSubmitted: '2026-01-08T13:29',
    outcome: 'rejected',
    comment: '内部活动花絮，不采用；其中快递员写歌一事可单独成稿。',
    paragraphs: [
      '魔术、相声、街舞轮番登场，圆通年会海选现场笑声不断，27个节目争夺8个名额。',
      '一名快递员抱着吉他唱起自己写的《三单元没有电梯》，评委们听到一半都放下了笔。',
    ],
  },
  {
    title: '邮政老站台改造成“亲子候车亭”',
    company: 'chinapost',
    channel: 'website',
    sourceUrl: 'https://www.chinapost.test/shanghai/family-shelter',
    outcome: 'approved',
    paragraphs: [
      '浦东新场一处停用的邮政站台近日换了模样：长椅矮下一截，墙上嵌进可以转动的地名邮戳，成了接送孩子的“亲子候车亭”。',
      '改造由三名青年职工利用业余时间设计，用掉旧邮筒铁皮两张、废木托盘14块，只花了2300元。开放一周，不少家长特意提早来，陪孩子盖满一整页邮戳再回家。',
    ],
  },
  {
    title: '韵达“灯下课堂”结业\n𬸣音队唱响自己的歌',
    company: 'yunda',
    channel: 'submission',
    firstSubmitted: '2026-01-05T11:21',
    outcome: 'approved',
    paragraphs: [
      '历时16周的韵达“灯下课堂”1月4日结业，33名分拣员拿到普通话等级证书。结业式上，由语文老师谷𬸣带队的“𬸣音队”唱起大家合写的歌。',
      '“𬸣”字少见，头一回打印课表时电脑里怎么也找不出来，学员们便用毛笔补上。老师说，再冷僻的字也有自己的声音，人也一样。',
    ],
  },
]
