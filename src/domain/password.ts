/** How old a password may become, in days, and how many before it may not be taken again, as the office starts (等保 2.0). */
export const PASSWORD_RULE = { days: 90, history: 5, mostHistory: 24 } as const

const SHORTEST = 10
// Payload hashes with PBKDF2; a bound keeps a huge body from buying CPU.
const LONGEST = 128
/** Letters beside the names that make a password one's own. */
const FEWEST_OTHERS = 4

/** How people here call the system and their office: what is tried first. */
export const OFFICE_NAMES = [
  'jianbao',
  'gongzuo',
  'youzheng',
  'guanli',
  'youguan',
  'dangjian',
  'wenming',
  'kuaidi',
  'zhongguo',
  'xitong',
  'guanliyuan',
  '简报',
  '工作简报',
  '邮政',
  '邮政管理局',
  '党建办',
  '文明办',
  'admin',
  'password',
  'mima',
  '密码',
] as const

/** Whether a password is these names and nothing else to speak of: figures, marks, years do not make it another. */
export function isMadeOf(password: string, names: readonly string[]): boolean {
  const letters = plain(password)
  // The longest first: a short one inside it would leave a rest.
  const known = names.map(plain).filter(isTelling)
  const left = known
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), letters)
  return left !== letters && left.replaceAll(' ', '').length < FEWEST_OTHERS
}

/** Shorter names stand in too many words; two Chinese characters are a name already. */
function isTelling(name: string): boolean {
  return name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 4)
}

/** Letters only, in lower case. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}]/gu, '')
}

/** What is wrong with a new password, in Chinese, or nothing. Length over composition rules (NIST SP 800-63B). */
export function passwordFault(
  password: string,
  about: { email?: string; name?: string },
): string | undefined {
  if (password.length < SHORTEST) return `密码至少需要 ${SHORTEST} 个字符，可以用一句容易记住的话。`
  if (password.length > LONGEST) return `密码不能超过 ${LONGEST} 个字符。`
  if (new Set(password).size < 5) return '密码中重复的字符太多，请换一个。'
  const lower = password.toLowerCase()
  const account = about.email?.split('@')[0]?.toLowerCase()
  const name = about.name ? plain(about.name) : ''
  if (account && account.length >= 4 && lower.includes(account))
    return '密码不能包含登录邮箱的名字，请换一个。'
  if (isTelling(name) && plain(password).includes(name)) return '密码不能包含自己的姓名，请换一个。'
  if (/^(0123456789|1234567890|abcdefghij|qwertyuiop|password\d*)$/.test(lower))
    return '这个密码太常见，请换一个。'
  return undefined
}
