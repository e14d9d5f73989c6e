import type { PastIssue } from '../types'

export const ISSUE_20: PastIssue = {
  year: 2025,
  number: 20,
  totalNumber: 531,
  date: '2025-10-31',
  articles: [
    {
      title: '进博会寄递安保进入倒计时\n全市设置安检查验点58处',
      channel: 'office',
      outcome: 'published',
      paragraphs: [
        '第八届进博会开幕在即，上海市邮政管理局10月27日起实行战时值守，会同公安、国安等部门在全市设置58处查验点，对寄往场馆周边的邮件快件实行“专车、专线、专人”管理。',
        '为减少对居民的影响，场馆周边4个街镇增设临时服务点11处，并把投递时间前移至早晨6时。市局机关抽调23名党员下沉一线，与企业人员同班同岗。',
      ],
    },
    {
      title: '邮政“开往乡村的书箱”驶进金山',
      company: 'chinapost',
      channel: 'submission',
      firstSubmitted: '2025-10-20T09:40',
      outcome: 'published',
      paragraphs: [
        '一辆绿色邮车的后厢打开，里面不是包裹，而是600多册图书。10月18日，中国邮政“开往乡村的书箱”来到金山区廊下的村口，孩子们踮着脚挑起了连环画。',
        '书箱沿投递段道每两周轮换一次，借书还书都交给乡邮员。乡邮员褚小满说，以前村里人问“有我的信吗”，现在添了一句“有新书吗”。',
      ],
    },
    {
      title: '圆通货车司机之家挂牌 停车洗澡睡觉一站解决',
      company: 'yto',
      channel: 'submission',
      firstSubmitted: '2025-10-21T17:25',
      outcome: 'published',
      paragraphs: [
        '跑了1100公里的大货车驶入圆通上海转运中心，司机冼师傅熄火后径直走向新开的“司机之家”：洗个热水澡，把衣服丢进烘干机，再到静音舱里睡上4个小时。',
        '这处占地900平方米的院落由旧仓库改建，设床位48张，全天免费开放，兄弟公司的司机同样欢迎。试运行半月，已有1700余人次在此歇脚，疲劳驾驶报警次数明显下降。',
      ],
    },
    {
      title: '中通青年创客做出“会拐弯的传送带”',
      company: 'zto',
      channel: 'wechat',
      sourceUrl: 'https://weixin.zto.test/stories/smart-conveyor',
      outcome: 'published',
      paragraphs: [
        '传送带遇到柱子怎么办？中通三名平均年龄26岁的技术员给出的办法是——让它自己拐弯。这套模块化转向机在去年的“金点子”比赛中还是一张草图，如今已装进4座分拨中心。',
        '新设备省去两次人工搬运，每小时多处理2300件。领头的姑娘谈婳说，灵感来自小时候玩的火车轨道玩具。',
      ],
    },
    {
      title: '中通举办首届“快递家属开放日”',
      company: 'zto',
      channel: 'submission',
      firstSubmitted: '2025-10-23T10:18',
      outcome: 'published',
      paragraphs: [
        '“原来爸爸每天要弯这么多次腰。”10月19日，中通邀请86户员工家庭走进分拨中心，9岁的男孩跟着父亲体验卸车，不到10分钟就喊累。',
        '家属们参观宿舍、试吃食堂，还围坐在一起提意见，现场收集建议43条。其中“把班表提前一周公布”当场得到答复，11月起执行。',
      ],
    },
    {
      title: '顺丰志愿者为独居老人改装“一键呼叫”门铃',
      company: 'sf',
      channel: 'submission',
      firstSubmitted: '2025-10-24T13:47',
      outcome: 'published',
      paragraphs: [
        '在虹口区的一处老公房里，顺丰快递员用休息日为33位独居老人装上了“一键呼叫”门铃，按一下，子女、居委和快递员的手机同时响起。',
        '点子来自快递员廖思源，他发现老人最常打的电话不是给儿女，而是问“小廖今天来不来”。门铃装好的第二天，一位阿婆就用它叫来了人，结果是请他尝刚出锅的糖藕。',
      ],
    },
    {
      title: '极兔“护学岗”守护百米放学路',
      company: 'jt',
      channel: 'wechat',
      sourceUrl: 'https://weixin.jt.test/p/school-guard-2025',
      outcome: 'published',
      paragraphs: [
        '下午3时30分，浦东三林一所小学门口，几名穿红马甲的极兔快递员张开手臂，在车流里隔出一条通道。自9月开学，站点主动与学校结对，错开派件高峰值守“护学岗”。',
        '两个月里，他们护送学生过街9万余人次，还顺带治好了自家人的毛病：校门前再没有一辆快递车逆行。',
      ],
    },
  ],
}
