import type { PastIssue } from '../types'

export const ISSUE_24: PastIssue = {
  year: 2025,
  number: 24,
  totalNumber: 535,
  date: '2025-12-26',
  articles: [
    {
      title: '市邮政管理局召开年度党建述职评议会',
      channel: 'office',
      outcome: 'published',
      paragraphs: [
        '12月22日，上海市邮政管理局召开基层党组织书记抓党建述职评议会，8名支部书记现场述职，14名服务对象代表应邀打分。',
        '评议不念稿子、不摆材料，每人限时8分钟，谈问题不少于一半。会上点出的“学习与业务脱节”“联系企业偏少”等6个方面31项问题，将列入清单逐月销号，明年一季度组织回头看。',
      ],
    },
    {
      title: '邮政揽收员用方言架起助农桥',
      company: 'chinapost',
      channel: 'submission',
      firstSubmitted: '2025-12-15T08:20',
      outcome: 'published',
      paragraphs: [
        '奉贤区庄行的果农多是上了年纪的本地人，讲普通话不利索。邮政揽收员金阿毛把直播间开到果园，用一口本地话介绍蜜梨膏，三周卖出4100瓶。',
        '他又把包装、寄递、售后的要点录成方言短音频，放进村里的广播。果农们说，听得懂，才敢卖得远，明年打算再添两样果酱。',
      ],
    },
    {
      title: '百年邮局修旧如旧 老柜台重新迎客',
      company: 'chinapost',
      channel: 'website',
      sourceUrl: 'https://www.chinapost.test/shanghai/heritage-counter',
      outcome: 'published',
      paragraphs: [
        '历时14个月修缮，虹口一处历史邮局的老柜台12月18日重新开放。铜栏杆、水磨石、木格窗都照老照片复原，只在柜台下藏进了无障碍坡板和助听装置。',
        '开放首日，97岁的退休报务员芮奶奶被请来盖下第一枚邮戳，她用手指在柜面上轻轻敲出一串电码，意思是“平安”。',
      ],
    },
    {
      title: '圆通冬至送汤圆 一碗热汤暖了230名夜班人',
      company: 'yto',
      channel: 'submission',
      firstSubmitted: '2025-12-22T09:05',
      outcome: 'published',
      paragraphs: [
        '12月21日冬至夜，圆通转运中心的党员食堂开到凌晨，芝麻、鲜肉、荠菜三种汤圆端到230名夜班员工手上。',
        '馅料是白天20多位家属一起包的，碗底贴着她们写的小字条。装卸工秦磊翻过来一看，正是妻子的笔迹：“慢点吃，烫。”他把字条折好，放进了工作证的夹层里。',
      ],
    },
    {
      title: '韵达残疾人客服团队获评市级“巾帼文明岗”提名',
      company: 'yunda',
      channel: 'submission',
      firstSubmitted: '2025-12-16T15:55',
      outcome: 'published',
      paragraphs: [
        '一间铺着缓坡的办公室里，24名肢残客服员平均每天接听电话2800多个。近日，这支以女性为主的团队获得市级荣誉提名。',
        '公司为她们配备升降桌和语音键盘，班次可以自选，居家坐席占到一半。班长訾玉兰说，电话那头的人听不出谁坐着轮椅，只听得出谁在用心。',
      ],
    },
    {
      title: '中通快递博物角免费开放 千件老物讲述行业变迁',
      company: 'zto',
      channel: 'submission',
      firstSubmitted: '2025-12-17T13:30',
      outcome: 'published',
      paragraphs: [
        '一只磨破的帆布包、一部砖头大的对讲机、一本手写的路单……12月16日，中通在青浦办起一处“快递博物角”，1080件展品全部来自老员工捐赠。',
        '讲解员由快递员兼任，每人讲一件自己的旧物。开放一周接待学生团队11批，预约已经排到元旦以后，周末另设夜场。',
      ],
    },
    {
      title: '顺丰“代码支教”走进山区课堂',
      company: 'sf',
      channel: 'submission',
      firstSubmitted: '2025-12-18T16:02',
      outcome: 'published',
      paragraphs: [
        '每周五下午，云南一所山区小学的屏幕准时亮起，另一头是顺丰在沪工程师自愿组成的“代码支教”小组。这学期，他们教会39个孩子用积木编程做出自动浇花器。',
        '12月，工程师们又把二手电脑擦净装好，打包寄去20台。随箱的信里写道：山很高，但网线翻得过去。',
      ],
    },
    {
      title: '极兔女子班组撑起社区“半边驿站”',
      company: 'jt',
      channel: 'submission',
      firstSubmitted: '2025-12-19T11:48',
      outcome: 'published',
      paragraphs: [
        '奉贤南桥的一处极兔驿站，从站长到派件员清一色是女性，平均年龄38岁。她们把驿站一角布置成儿童等候区，放学后最多时坐着十几个孩子。',
        '站长屠晓蔓说，姐妹们大多是妈妈，最懂接不上孩子的着急。今年以来，驿站累计托管1900人次，快件妥投率排在全区前三。',
      ],
    },
  ],
}
