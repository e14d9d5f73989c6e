/**
 * What reports in no standard form say, as the Tencent (QQ, Exmail), NetEase (163, 126), Coremail and Exchange families
 * and old qmail servers write them. Every pattern is linear: the texts are anybody's.
 */

/** RFC 3463: `5.1.1`, but no part of an address of a machine. */
const ENHANCED = /(?<![\d.])([45])\.\d{1,3}\.\d{1,3}(?!\.?\d)/g
/** `550 5.1.1 …`, `550-…`, `said: 550 …`, `错误码：550`; not `550 份`. */
const REPLY_CODE =
  /(?<![\d.])([45])\d\d(?=[ -]{1,3}(?:#?[45]\.\d|[A-Za-z<]))|(?:said|error|code|代码|错误码|返回码?)[:： ]{1,3}([45])\d\d(?!\d)/gi

export type Codes = { permanent: boolean; temporary: boolean }

export function codesIn(text: string): Codes {
  const classes = [...text.matchAll(ENHANCED), ...text.matchAll(REPLY_CODE)].map(
    ([, one, other]) => one ?? other,
  )
  return { permanent: classes.includes('5'), temporary: classes.includes('4') }
}

const CAME_BACK =
  /退信|退回|被退|(?:无法|未能|不能|没有?)(?:成功)?(?:投递|送达|送到|发送到)|(?:投递|发送|递送)(?:失败|不成功)|undeliver|deliver(?:y|ed)? (?:has )?fail|failure notice|returned (?:mail|to sender)|(?:not|n't|wasn't able to|unable to|could not) (?:be )?deliver|delivery status notification \(failure\)|systems? bounce/i
const LATER =
  /warning only|not yet been delivered|not been delivered yet|do not need to (?:re)?send|will (?:keep|continue|be) (?:on )?(?:trying|to (?:be )?ret?r|retried)|delivery (?:is |has been )?delayed|^delayed|message delayed|delayed mail|\(delay\)|暂缓投递|(?:延迟|推迟)(?:投递|送达)|投递(?:延迟|推迟)|会继续(?:尝试|投递)|(?:自动|继续|稍后|再次)(?:重试|重发|尝试|投递)|暂时(?:无法|不能|没有)(?:投递|送达)/im
const GIVEN_UP =
  /(?<![\d.])[45]\.4\.7(?![\d.])|expired|g[ia]v(?:e|en|ing) up|too long in (?:the )?queue|retry time(?:out)? (?:limit )?exceeded|不再(?:尝试|重试|投递)|放弃|最终失败/i
const HELD_BACK = /隔离|待审核|quarantin|held for/i

export type Saying = 'failed' | 'delayed' | 'held' | undefined

/** What a text says became of a mail, if it says anything. A permanent code outdoes every word of delay. */
export function sayingOf({ subject, text }: { subject: string; text: string }): Saying {
  const all = `${subject}\n${text}`
  const codes = codesIn(text)
  if (codes.permanent) return 'failed'
  if (GIVEN_UP.test(all) && (codes.temporary || CAME_BACK.test(all))) return 'failed'
  if (LATER.test(all)) return 'delayed'
  if (HELD_BACK.test(all)) return 'held'
  // Neither told to wait nor given up: not for a program to say.
  if (codes.temporary) return 'held'
  return CAME_BACK.test(all) ? 'failed' : undefined
}

// `550 5.1.1 …`, `550-…`, and `#5.1.1`, in the middle of a sentence.
const REPLY = /(?<![\d.])[45]\d\d[ -](?:#?[45]\.\d{1,3}\.\d{1,3}[ :]?)?\S.*/
const NAMED = /(?:原因|reason|said) ?[:：] ?(\S.*)/i
const LONGEST = 300

/** The server's reply in a text, else the line that names a reason, else the first line. */
export function reasonIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().slice(0, 1_000))
  const reply = lines.flatMap((line) => REPLY.exec(line)?.[0] ?? [])[0]
  const named = lines.flatMap((line) => NAMED.exec(line)?.[1] ?? [])[0]
  return (reply ?? named ?? lines.find((line) => line !== '') ?? '').slice(0, LONGEST)
}

const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g
const MOST_ADDRESSES = 20

/** The mailboxes that a text names, in lower case. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.match(ADDRESS)?.map((address) => address.toLowerCase()))].slice(0, MOST_ADDRESSES)
}
