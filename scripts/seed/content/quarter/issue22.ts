import type { PastIssue } from '../types'

export const ISSUE_22: PastIssue = {
  year: 2025,
  number: 22,
  totalNumber: 533,
  date: '2025-11-28',
  articles: [
    {
      title: '行业文明单位创建培训班开班',
      channel: 'office',
      outcome: 'published',
      paragraphs: [
        '11月20日至21日，上海市邮政管理局举办行业文明单位创建培训班，来自23家单位的64名联络员参加。课程不讲大道理，专讲“台账怎样减、群众怎样评、亮点怎样写”。',
        '培训班安排学员到两处网点实地打分，再与神秘顾客的评分对照，差距最大的达到18分。学员们说，这堂课让人看见了自己习以为常的灰尘。',
      ],
    },
    {
      title: '绿色邮车换“心”记 崇明投递全部用上新能源车',
      company: 'chinapost',
      channel: 'submission',
      firstSubmitted: '2025-11-17T10:05',
      outcome: 'published',
      paragraphs: [
        '11月15日，最后一辆燃油投递车在崇明退役，岛上87条邮路全部换上新能源车。开了十一年老车的投递员茅建业舍不得，临走前把车擦了又擦。',
        '新车续航320公里，配有倒车影像和货厢隔热层。支局同时在屋檐下建起充电棚，按一年计算可减少二氧化碳排放约210吨。',
      ],
    },
    {
      title: '圆通“宝贝计划”为留守儿童寄去会说话的绘本',
      company: 'yto',
      channel: 'wechat',
      sourceUrl: 'https://weixin.yto.test/articles/20251119-picture-books',
      outcome: 'published',
      paragraphs: [
        '扫一扫封面，绘本里传出的是妈妈的声音。11月，圆通为172名快递员录制睡前故事，再把音频印成二维码贴在绘本上，寄给远在老家的孩子。',
        '录音棚就设在会议室，挂上棉被隔音。快递员车秀禾念了七遍才念完《小鹿找妈妈》，前六遍都因为哽咽停了下来。第一批绘本已在月底寄出。',
      ],
    },
    {
      title: '韵达用AI识别“带病”包装 破损率降三成',
      company: 'yunda',
      channel: 'submission',
      firstSubmitted: '2025-11-18T16:44',
      outcome: 'published',
      paragraphs: [
        '纸箱受潮、封口开裂、液体渗漏，过去全靠人眼看。韵达在上海试用图像识别系统，快件经过龙门架时0.2秒内即可判断包装是否“带病”，随后自动转入加固工位。',
        '系统由公司党员攻关小组牵头训练，喂入样本图片41万张。运行一个月，破损率比改造前下降31%，客户索赔减少近半。',
      ],
    },
    {
      title: '中通“共享药箱”走进90个网点',
      company: 'zto',
      channel: 'submission',
      firstSubmitted: '2025-11-19T09:27',
      outcome: 'published',
      paragraphs: [
        '冬天送件，手上裂口、膝盖受寒最常见。中通联合社区卫生服务中心，为全市90个网点配齐“共享药箱”，内有冻疮膏、创可贴、血压计等16样物品，每月由社区护士上门补充。',
        '11月中旬，嘉定网点用药箱里的血压计测出一名员工高压达到190，当即送医，避免了意外。',
      ],
    },
    {
      title: '顺丰科技志愿队教老人“玩转”寄件小程序',
      company: 'sf',
      channel: 'website',
      sourceUrl: 'https://www.sf.test/community/senior-class',
      outcome: 'published',
      paragraphs: [
        '“先点这个橙色的方块，再对着它说话。”11月22日，在黄浦区一处老年学校，顺丰志愿者手把手教42位老人用语音下单寄件。',
        '课程分四次，配有大字讲义，学会的老人可以领到一枚“数字小达人”徽章。最受欢迎的一节是辨别虚假取件短信，教室里加了两排凳子。',
      ],
    },
    {
      title: '极兔与高校共建“冬季温暖驿站”\n小哥学生共用一盏灯',
      company: 'jt',
      channel: 'submission',
      firstSubmitted: '2025-11-21T18:13',
      outcome: 'published',
      paragraphs: [
        '松江大学城的极兔校园驿站延长营业到23时，腾出一角放上长桌和暖风机，快递员在这里歇脚，晚归的学生也能来看书。',
        '学生会发起“一杯热饮”活动，买自己那杯时给小哥预存一杯，一周存下216杯。快递员则教同学修自行车，两群年轻人慢慢熟络起来，见面都能叫出名字。',
      ],
    },
  ],
}
