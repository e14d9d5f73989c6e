import { findTooFast } from './tooFast'

/** What a person reads beside a row: what happened, and what to do about it. */
export type Explanation = { reason: string; advice: string }

type Rule = Explanation & { pattern: RegExp }

const FINAL: Rule = {
  pattern: /^final: lost/,
  reason: '邮件正文已交给服务器，但没有等到它的答复，对方可能收到，也可能没收到。',
  advice: '请向收件人核实：已收到就点“确认已收到”，没收到就点“重新发送”。',
}

/** Tried in order against the note that errorNote() made. Replies differ in wording; codes of RFC 3463 come first. */
const RULES: readonly Rule[] = [
  FINAL,
  {
    pattern: /^superseded: /,
    reason: '这一版还没发出，就已被更正后的新版取代。',
    advice: '收件人会收到更正版，这里不需要处理。',
  },
  {
    pattern: /^worker: /,
    reason: '发送程序在投递这封邮件时中断，无法知道对方是否收到。',
    advice: FINAL.advice,
  },
  {
    pattern: /^restore: /,
    reason: '数据由备份恢复，备份时这封邮件还没有发完，此后是否发出无法知道。',
    advice: FINAL.advice,
  },
  {
    pattern: /^(auth|mail: (454|530|534|535|538))/,
    reason: '邮件服务器不接受登录：账号、密码或授权码有误，或账号被停用。',
    advice: '请系统管理员检查发信账号的设置；改正后会自动继续发送。',
  },
  {
    pattern: /^tls: /,
    reason: '与邮件服务器之间无法建立加密连接，或它的证书不可信。',
    advice: '请系统管理员检查邮件服务器的地址、端口和证书；恢复后会自动继续发送。',
  },
  {
    pattern: /^connect: /,
    reason: '连接不上邮件服务器。',
    advice: '通常稍后会自动恢复；长时间不恢复，请系统管理员检查网络和邮件服务器。',
  },
  { pattern: /^abandoned: /, reason: '发送前中止，邮件没有发出。', advice: '会自动再发，不必处理。' },
  {
    pattern: /^message: /,
    reason: '这封邮件的内容无法生成。',
    advice: '请系统管理员查看运行日志；解决后点“重新发送”。',
  },
  {
    pattern: /^(mail|rcpt|data|body): lost/,
    reason: '发送中途与邮件服务器的连接断开，邮件没有发出。',
    advice: '会自动再试，不必处理。',
  },
  {
    pattern: /^mail: 5/,
    reason: '邮件服务器不接受我们的发件人地址。',
    advice: '请系统管理员检查发件人设置，改正后点“重新发送”。',
  },
  {
    pattern:
      /[45]\.(2\.2|1\.0)\b.*(full|quota)|quota|mailbox (is )?full|insufficient (system )?storage|空间不足|邮箱已满/i,
    reason: '收件人的邮箱已满。',
    advice: '请通知收件人清理邮箱，再点“重新发送”。',
  },
  {
    pattern:
      /5\.3\.4|: 552 (?!5\.2\.2).*(size|large|big|exceed)|message (size|too (large|big))|mailsize limit|too (large|big)/i,
    reason: '邮件（含附件）超过对方允许的大小。',
    advice: '请改用其他方式把 PDF 交给收件人，或减小图片后发布更正版。',
  },
  {
    pattern:
      /5\.1\.[0126]\b|user (is )?(unknown|not found|not exist)|unknown user|no such (user|mailbox|recipient)|invalid (user|recipient|mailbox)|mailbox (not found|unavailable)|does(n't| not) exist|不存在/i,
    reason: '收件地址不存在。',
    advice: '请核对收件人的邮箱地址，在“报送单位”中改正，再联系收件人或重新发送。',
  },
  {
    pattern: /5\.2\.1\b|(user|account|mailbox).{0,20}(disabled|suspended|locked|inactive)|停用|冻结/i,
    reason: '收件人的邮箱已停用或被冻结。',
    advice: '请向收件人索取新的邮箱地址，在“报送单位”中改正。',
  },
  {
    pattern:
      /5\.1\.8|5\.7\.(2[0-9])\b|spf|dkim|dmarc|blacklist|blocked|\brbl\b|spam|content denied|suspected/i,
    reason: '对方服务器把这封邮件当作垃圾邮件或不受信任的来源而拒收。',
    advice: '请收件人把发件地址加入白名单，并请系统管理员检查域名的 SPF、DKIM 设置，再点“重新发送”。',
  },
  {
    pattern: /greylist|graylist|4\.7\.1\b.*(try|later)|try again later|稍后/i,
    reason: '对方服务器要求稍后再试。',
    advice: '会自动再试，不必处理。',
  },
  {
    pattern: /5\.7\.\d|relay|access denied|not (allowed|permitted)|rejected|拒绝/i,
    reason: '对方服务器拒绝接收来自我们的邮件。',
    advice: '请联系收件人或其邮箱管理员放行发件地址，再点“重新发送”。',
  },
]

const TOO_FAST_EXPLAINED: Explanation = {
  reason: '对方服务器认为发信过快，暂时不收。',
  advice: '已自动放慢，会自动再试，不必处理。',
}
const TEMPORARY: Explanation = { reason: '对方服务器暂时不能接收。', advice: '会自动再试，不必处理。' }
const OTHER: Explanation = {
  reason: '对方服务器拒收这封邮件。',
  advice: '请核对收件地址，或联系收件人，再点“重新发送”。',
}

const BOUNCED: Explanation = {
  reason: '对方服务器收下邮件后又退了回来。',
  advice: OTHER.advice,
}
/** Nothing is sent again by itself once a mail has come back. */
const ADVICE_AFTER_BOUNCE = '邮件已被退回，不会自动再发。请稍后点“重新发送”，或联系收件人。'

/** Explains `deliveries.last_error` in plain Chinese; null for a row without one. The server's own words stay beside it. */
export function explain(lastError: string | null | undefined): Explanation | null {
  if (!lastError) return null
  if (lastError.startsWith('bounce:')) return explainBounce(lastError)
  const isSession = /^(connect|tls|auth|final: lost|worker|restore)/.test(lastError)
  if (!isSession && findTooFast(lastError)) return TOO_FAST_EXPLAINED
  const rule = RULES.find(({ pattern }) => pattern.test(lastError))
  if (rule) return { reason: rule.reason, advice: rule.advice }
  return /^\w+: 4\d\d\b/.test(lastError) ? TEMPORARY : OTHER
}

/** The note is `bounce: ` and the words of the report, often the reply that another server gave. */
function explainBounce(lastError: string): Explanation {
  const rule = findTooFast(lastError) ? undefined : RULES.find(({ pattern }) => pattern.test(lastError))
  if (!rule) return BOUNCED
  return {
    reason: `${BOUNCED.reason}${rule.reason}`,
    advice: rule.advice.startsWith('会自动') ? ADVICE_AFTER_BOUNCE : rule.advice,
  }
}
