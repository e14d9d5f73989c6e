import type { DemoArticle } from '../types'

/** The 13 of 18 submissions of 中国邮政 in the quarter that no issue took; the last came ten minutes before the quarter ended. */
export const UNUSED_CHINAPOST: DemoArticle[] = [
  {
    title: '国庆七天乐 邮政柜台喜迎客',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-10-09T09:10',
    outcome: 'rejected',
    comment: '节日已过，且未写具体做法和数据，本期不采用。',
    paragraphs: [
      '国庆期间，全市邮政支局张灯结彩，窗口员工佩戴小红旗徽章迎接用邮市民，处处洋溢着节日的喜庆。',
      '不少支局还摆出留言簿，请市民写下对祖国的祝福，小朋友们用蜡笔画下了天安门和火箭。',
    ],
  },
  {
    title: '集邮沙龙讲述方寸之间的长征故事',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-10-15T14:22',
    outcome: 'rejected',
    comment: '第20期已有同类文化活动稿件，请另选角度。',
    paragraphs: [
      '10月14日，虹口区集邮沙龙以“邮票里的远征”为题，请老集邮家闻人杰展出56部框专题邮集。',
      '现场30多位爱好者逐枚辨认票面上的山川与渡口，年纪最小的提问者只有8岁。',
    ],
  },
  {
    title: '嘉定分公司完成信报箱更新第二批验收',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-10-17T10:31',
    outcome: 'rejected',
    comment: '属于日常业务，可转业务通报，不入文明创建简报。',
    paragraphs: [
      '嘉定区老旧小区信报箱更新第二批共2160格日前通过验收，箱体改用防锈铝材，锁具统一编号。',
      '居民凭身份证到物业领取钥匙，行动不便者由投递员送到家中。',
    ],
  },
  {
    title: '邮政员工篮球赛圆满落幕',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-10-27T16:08',
    outcome: 'rejected',
    comment: '只有比分和名次，缺少与行业文明创建的联系。',
    paragraphs: [
      '历时两周的职工篮球赛在闵行体育馆收官，12支球队打满31场，投递局队以58比51战胜运输局队捧杯。',
      '啦啦队由各单位家属组成，三分球大赛把气氛推向最高点。',
    ],
  },
  {
    title: '畅通“第一公里”：松江邮政揽收大米纪实',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-10-30T08:47',
    outcome: 'returned',
    comment: '题材好，请补充揽收量、农户收入变化和一位当事人的原话。',
    paragraphs: [
      '新米上市，松江区泖港的打谷场边停着两辆邮车，揽收员把真空袋装好的大米一箱箱码齐。',
      '农户们不用再自己跑县城寄货，坐在家门口就能把米卖到外地。',
    ],
  },
  {
    title: '普陀邮政开展消防疏散演练',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-11-07T11:05',
    outcome: 'rejected',
    comment: '各单位演练稿较多，本稿无新做法。',
    paragraphs: [
      '11月6日上午，普陀邮政大楼拉响警报，217名员工用时3分40秒全部撤到楼前空地。',
      '演练结束后，安保人员示范了过滤式面罩的佩戴步骤，并收回点评表53份。',
    ],
  },
  {
    title: '“双11”生产现场直击——灯火里的分拣人',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-11-11T23:38',
    outcome: 'rejected',
    comment: '旺季综述已在第21期刊发，内容有重合。',
    paragraphs: [
      '夜色渐深，王港邮件处理中心的流水线却越转越快，供件员戴着指套，一抬手就是一个弧线。',
      '凌晨一点，班长端来一盆红糖姜茶，大家站着喝完，又转身走进了灯光里。',
    ],
  },
  {
    title: '邮爱驿站新添爱心冰箱',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-11-13T13:19',
    outcome: 'rejected',
    comment: '冬季刊发爱心冰箱不合时宜，明年夏天可再报。',
    paragraphs: [
      '黄浦区一处邮爱驿站近日新添双门冰箱一台，由周边商户轮流补充矿泉水和水果。',
      '环卫工人、外卖骑手登记后即可取用，驿站墙上贴着每天的补货清单。',
    ],
  },
  {
    title: '让古籍“坐”上恒温专车 邮政承运珍本回沪',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-11-24T09:52',
    outcome: 'rejected',
    comment: '涉及委托方未公开的信息，经核实暂不宜刊发。',
    paragraphs: [
      '一批修复完成的线装古籍由邮政恒温车运回上海，车厢湿度始终控制在50%上下。',
      '押运员解春生一路没有合眼，每隔半小时记一次读数，本子写满了整整六页。',
    ],
  },
  {
    title: '金山分公司举办“书香伴邮路”读书分享会',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-12-08T15:44',
    outcome: 'rejected',
    comment: '参加人数少，影响面小，建议留作内部交流。',
    paragraphs: [
      '12月5日晚，金山分公司9名投递员围坐在会议室，轮流朗读自己最近读完的一本书。',
      '投递员班固年选了一本植物图鉴，他说认得路边的草木，邮路就不再漫长。',
    ],
  },
  {
    title: '贺卡重回课堂 师生手写3000份祝福',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-12-24T10:16',
    outcome: 'returned',
    comment: '请核实学校名称和贺卡数量，前后两处数字不一致。',
    paragraphs: [
      '临近新年，邮政员工把老式邮筒搬进浦东一所中学，师生们重新学起写信封、贴邮票。',
      '三天共收到手写贺卡2860份，有学生把第一张寄给了自己的小学老师。',
    ],
  },
  {
    title: '邮政揽投员为听障夫妻的网店当“客服”',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-12-30T17:03',
    outcome: 'review',
    paragraphs: [
      '浦东周浦有一家卖手工布鞋的网店，店主是一对听障夫妻，接不了客户电话，揽投员毕泊远便替他们接了三年。',
      '每天上门揽收时，他把客户的问题写在小白板上，夫妻俩再写下回答。去年，这家小店卖出布鞋6200双。',
    ],
  },
  {
    title: '除旧迎新之夜 最后一班邮车准点发出',
    company: 'chinapost',
    channel: 'submission',
    firstSubmitted: '2025-12-31T23:50',
    outcome: 'review',
    paragraphs: [
      '12月31日23时30分，今年最后一班干线邮车从上海邮区中心缓缓驶出，车上装着新年报刊和1800多袋邮件。',
      '司机冉长庚已经连续五年在路上跨年。他把女儿画的小马贴在仪表台边，说等天亮就到了。',
    ],
  },
]
