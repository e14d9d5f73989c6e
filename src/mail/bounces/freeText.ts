/**
 * Reports in no standard form, as the Tencent (QQ, Exmail) and NetEase (163, 126) families and old qmail servers write
 * them: to be known by who sends them and what they are called.
 */
const SENDER =
  /^(mailer-daemon|postmaster|mail-daemon|bounce[sd]?)@|mail delivery (sub)?system|系统管理员|退信/i
const SUBJECT =
  /退信|被退回|投递失败|发送失败|无法(投递|送达)|undeliver|deliver(y|ed)? (status|fail|has failed)|failure notice|returned (mail|to sender)|mail delivery|could not be delivered|systems? bounce/i
const DELAYED =
  /(has|have) not yet been delivered|will (keep|continue) (trying|to (be )?ret?r(y|ied))|delivery (is |has been )?delayed|delayed mail|暂缓投递|延迟(投递|送达)|会继续(尝试|投递)/i
const ROBOT_SUBJECT =
  /自动回复|自动答复|休假|out of (the )?office|auto(matic)?[- ]?(reply|response)|vacation/i

type Head = { sender: string; subject: string }

export function looksLikeBounce({ sender, subject }: Head): boolean {
  return SENDER.test(sender) || SUBJECT.test(subject)
}

export function looksLikeReply({ subject, autoSubmitted }: Head & { autoSubmitted: string }): boolean {
  return /auto-(replied|generated)/i.test(autoSubmitted) || ROBOT_SUBJECT.test(subject)
}

export function saysDelayed(text: string): boolean {
  return DELAYED.test(text)
}

// `550 5.1.1 …`, `550-…`, and `#5.1.1`, in the middle of a sentence.
const REPLY = /\b[45]\d\d[ -](?:#?[45]\.\d{1,3}\.\d{1,3}[ :]*)?\S.*/
const NAMED = /(?:退信原因|失败原因|原因|reason|said)\s*[:：]\s*(\S.*)/i
const LONGEST = 300

/** The server's reply in a text, else the line that names a reason, else the first line. */
export function reasonIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const reply = lines.flatMap((line) => REPLY.exec(line)?.[0] ?? [])[0]
  const named = lines.flatMap((line) => NAMED.exec(line)?.[1] ?? [])[0]
  return (reply ?? named ?? lines.find((line) => line !== '') ?? '').slice(0, LONGEST)
}
