// The hundred and fifty most frequent surnames (Ministry of Public Security, 2020) cover nine people in ten.
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊殷施洪翟安颜倪牛葛俞章毕季邢梅柳鲁舒丛岳齐庄辛管祝左涂谷祁耿芦温艾'
const NAME = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,2}$`, 'u')
const SURNAME = new RegExp(`^[${SURNAMES}]$`, 'u')
/** What somebody did for the page, after his name: `李明 摄`. */
const CREDIT = /^(?:摄|摄影|文|图|供图|供稿|制图|撰稿|报道|整理)$/u
const GIVEN = /^\p{Script=Han}$/u

/**
 * Whether a space stands between two names, `张伟 李小明`, fills a short one, `张 伟`, or stands between a name and what its bearer did, `李明 摄`. A space inside ordinary prose
 * has longer or other words beside it.
 */
export function looksLikeNames(text: string, { from, to }: { from: number; to: number }): boolean {
  // A name has three characters at most: a fourth says that it is none. Each takes two units at most.
  const before = /\p{Script=Han}{0,4}$/u.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? ''
  const after = /^\p{Script=Han}{0,4}/u.exec(text.slice(to, to + 8))?.[0] ?? ''
  if (NAME.test(before) && CREDIT.test(after)) return true
  return (NAME.test(before) && NAME.test(after)) || (SURNAME.test(before) && GIVEN.test(after))
}
