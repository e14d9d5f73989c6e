import type { Label } from '../workflow/transition'

/** What a person reads beside a row: what happened, and what to do about it. */
export type Explanation = { reason: string; advice: string }

/** `zh`: two to eight characters for lists and counts. */
type Entry = Label &
  Explanation & {
    /** It passes by itself: the row is tried again without a person. */
    isPassing?: true
  }

const ASK_THEM = '请向收件人核实：已收到就点“确认已收到”，没收到就点“重新发送”。'
const BY_ITSELF = '会自动再试，不必处理。'

/**
 * Why a row did not simply go out, or not yet: the closed set of `deliveries.reason`, `notices.reason` and
 * `test_sends.reason`. What the server said stands beside it in `note`, and nobody reads a meaning out of that again.
 */
export const REASONS = {
  noAnswer: {
    zh: '没有答复',
    en: 'No answer to the message',
    reason: '邮件正文已交给服务器，但没有等到它的答复，对方可能收到，也可能没收到。',
    advice: ASK_THEM,
  },
  garbledAnswer: {
    zh: '答复看不懂',
    en: 'Unreadable answer to the message',
    reason: '邮件正文已交给服务器，但它的答复不符合规范，对方可能收到，也可能没收到。',
    advice: ASK_THEM,
  },
  workerVanished: {
    zh: '发送中断',
    en: 'Worker vanished',
    reason: '发送程序在投递这封邮件时中断，无法知道对方是否收到。',
    advice: ASK_THEM,
  },
  restored: {
    zh: '由备份恢复',
    en: 'Restored from a backup',
    reason: '系统由备份恢复过，备份之后这封邮件是否已经发出，无法知道。',
    advice: ASK_THEM,
  },
  superseded: {
    zh: '已被更正取代',
    en: 'Superseded by a correction',
    reason: '这一版还没发出，就已被更正后的新版取代。',
    advice: '这一版不再发，这里不需要处理；更正版发给了谁，见新一版的投递记录。',
  },
  login: {
    zh: '登录被拒',
    en: 'Login refused',
    reason: '邮件服务器不接受登录：账号、密码或授权码有误，或账号被停用。',
    advice: '请系统管理员检查发信账号的设置；改正后会自动继续发送。',
    isPassing: true,
  },
  encryption: {
    zh: '加密失败',
    en: 'No encrypted connection',
    reason: '与邮件服务器之间无法建立加密连接，或它的证书不可信。',
    advice: '请系统管理员检查邮件服务器的地址、端口和证书；恢复后会自动继续发送。',
    isPassing: true,
  },
  unreachable: {
    zh: '连接不上',
    en: 'Server unreachable',
    reason: '连接不上邮件服务器。',
    advice: '通常稍后会自动恢复；长时间不恢复，请系统管理员检查网络和邮件服务器。',
    isPassing: true,
  },
  garbledServer: {
    zh: '服务器异常',
    en: 'Server speaks no SMTP',
    reason: '邮件服务器的答复不符合规范，邮件没有发出，与收件人无关。',
    advice: '会自动再试；长时间不恢复，请系统管理员检查邮件服务器。',
    isPassing: true,
  },
  stopped: {
    zh: '发送前中止',
    en: 'Stopped before sending',
    reason: '发送前中止，邮件没有发出。',
    advice: '会自动再发，不必处理。',
    isPassing: true,
  },
  noContent: {
    zh: '内容无法生成',
    en: 'Message cannot be made',
    reason: '这封邮件的内容无法生成。',
    advice: '请系统管理员查看运行日志；解决后点“重新发送”。',
  },
  brokenOff: {
    zh: '连接中断',
    en: 'Connection lost',
    reason: '发送中途与邮件服务器的连接断开，邮件没有发出。',
    advice: BY_ITSELF,
    isPassing: true,
  },
  senderRefused: {
    zh: '发件人被拒',
    en: 'Sender refused',
    reason: '邮件服务器不接受我们的发件人地址。',
    advice: '请系统管理员检查发件人设置，改正后点“重新发送”。',
  },
  noSuchMailbox: {
    zh: '地址不存在',
    en: 'No such mailbox',
    reason: '收件地址不存在。',
    advice: '请核对收件人的邮箱地址，在“报送单位”中改正，再联系收件人或重新发送。',
  },
  mailboxFull: {
    zh: '邮箱已满',
    en: 'Mailbox full',
    reason: '收件人的邮箱已满。',
    advice: '请通知收件人清理邮箱，再点“重新发送”。',
  },
  mailboxDisabled: {
    zh: '邮箱停用',
    en: 'Mailbox disabled',
    reason: '收件人的邮箱已停用或被冻结。',
    advice: '请向收件人索取新的邮箱地址，在“报送单位”中改正。',
  },
  tooBig: {
    zh: '邮件过大',
    en: 'Message too big',
    reason: '邮件（含附件）超过对方允许的大小。',
    advice: '请改用其他方式把 PDF 交给收件人，或减小图片后发布更正版。',
  },
  distrusted: {
    zh: '当作垃圾邮件',
    en: 'Taken for spam',
    reason: '对方服务器把这封邮件当作垃圾邮件或不受信任的来源而拒收。',
    advice: '请收件人把发件地址加入白名单，并请系统管理员检查域名的 SPF、DKIM 设置，再点“重新发送”。',
  },
  notAllowed: {
    zh: '对方拒绝接收',
    en: 'Not accepted from us',
    reason: '对方服务器拒绝接收来自我们的邮件。',
    advice: '请联系收件人或其邮箱管理员放行发件地址，再点“重新发送”。',
  },
  tryLater: {
    zh: '要求稍后再试',
    en: 'Told to try later',
    reason: '对方服务器要求稍后再试。',
    advice: BY_ITSELF,
    isPassing: true,
  },
  tooFast: {
    zh: '发信过快',
    en: 'Too fast',
    reason: '对方服务器认为发信过快，暂时不收。',
    advice: '已自动放慢，会自动再试，不必处理。',
    isPassing: true,
  },
  temporary: {
    zh: '暂时不能接收',
    en: 'Temporarily refused',
    reason: '对方服务器暂时不能接收。',
    advice: BY_ITSELF,
    isPassing: true,
  },
  refused: {
    zh: '被拒收',
    en: 'Refused',
    reason: '对方服务器拒收这封邮件。',
    advice: '请核对收件地址，或联系收件人，再点“重新发送”。',
  },
} as const satisfies Record<string, Entry>

export type Reason = keyof typeof REASONS

/** Nobody is there: sending again can only come back again. */
export const UNKNOWN_USER: Reason = 'noSuchMailbox'
