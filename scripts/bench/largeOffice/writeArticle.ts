const SENTENCES = [
  '{when}，{who}{name}在{road}路{count}号的{where}{did}，{result}。',
  '{name}说：“{saying}。”',
  '据{who}{name}介绍，{where}自{when}起{did}，至今已{count}{unit}。',
  '为了{aim}，{who}{did}，并请{name}{did}。',
  '活动中，{name}、{name}先后{did}、{did}，现场{result}。',
  '住在{road}路的{name}把{aim}当成自己的事，{when}以来{did}。',
  '截至{when}，共有{count}{unit}参加，{result}。',
  '下一步，{where}将在{road}路继续{did}，{aim}。',
] as const

/** Choices between bars. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  when: split(
    '春节前夕|上周六清晨|五月下旬|入冬第一天|今年以来|旺季期间|重阳节当天|台风过境的夜里|开学第一周|三月五日',
  ),
  who: split(
    '党员突击队|网点负责人|投递员|工会主席|青年志愿者|分拣组长|党支部书记|客服班长|夜班司机|退伍老兵|实习生|社区民警',
  ),
  where: split(
    '九亭网点|浦东分拨中心|虹口投递站|滨江驿站|新片区公司|崇明代办点|机场货站|嘉定产业园|大学城服务部|新静安公司',
  ),
  did: split(
    '添置了热饭的微波炉|给独居老人送去年货|开办了一期急救课|整理出一条绿色通道|把包装换成循环箱|设起爱心书屋|与居委会结成对子|' +
      '组织了一次交通安全演练|清点了寄往灾区的包裹|教大家辨认诈骗电话|为孩子们讲一封信的旅行|排出了错峰休息的班表|' +
      '评选出季度服务之星|走访了困难职工家庭|重温了入党誓词|贴出服务公约',
  ),
  result: split(
    '没有一件超时|大家听得很认真|掌声响了好几次|收到锦旗两面|投诉比去年少了一半|不少人当场报了名|居民连声道谢|' +
      '当天处理邮件比平日多三成|破损率降到千分之一以下|新来的同事也跟着干得起劲',
  ),
  saying: split(
    '看到老人开门时的笑容，再累也值|规矩立得住，服务才跟得上|我们多走一步，客户就少等一天|手艺要有人教，也要有人肯学',
  ),
  aim: split(
    '让快递员吃上一口热饭|把文明服务落到每一次敲门|守住旺季的安全关|让党旗飘在一线|减少一次性塑料|方便居民就近取件',
  ),
  unit: split('人次|户家庭|名快递员|个站点|场次|件包裹'),
  surname: [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛'],
  given: [...'建国志强海涛文静晓燕佳明思远立新伟东春兰秀英嘉怡子轩雨桐浩然俊杰欣怡振华永康玉兰德胜长青继红'],
  road: split(
    '天目西|控江|漕宝|龙吴|共和新|曹杨|长寿|定西|仙霞|虹梅|沪闵|剑川|凯旋|四平|大连|周家嘴|杨高中|张杨|浦三|成山',
  ),
}

export type WrittenArticle = { title: string; paragraphs: string[] }

/** A plausible article of some 800 characters, made of ready words: much is shared between many, as in real ones. */
export function writeArticle(random: () => number): WrittenArticle {
  const paragraphs = Array.from({ length: 6 }, () =>
    Array.from({ length: 4 }, () => sentence(random)).join(''),
  )
  return { title: fill('{where}{who}{did}', random), paragraphs }
}

/** The same article as somebody else would send it in: a new title, some sentences gone, one added. */
export function copyOf({ paragraphs }: WrittenArticle, random: () => number): WrittenArticle {
  const kept = paragraphs.filter(() => random() < 0.8)
  return { title: fill('{who}{did}', random), paragraphs: [sentence(random), ...kept] }
}

function sentence(random: () => number): string {
  return fill(pick(SENTENCES, random), random)
}

function fill(pattern: string, random: () => number): string {
  return pattern.replace(/\{(\w+)\}/g, (_, slot: string) =>
    slot === 'count'
      ? String(1 + Math.floor(random() * 9000))
      : slot === 'name'
        ? fill('{surname}{given}{given}', random)
        : pick(SLOTS[slot] ?? [''], random),
  )
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T
}

function split(choices: string): string[] {
  return choices.split('|')
}
