const SHORTEST = 10
// Payload hashes with PBKDF2; a bound keeps a huge body from buying CPU.
const LONGEST = 128

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
  if (account && account.length >= 4 && lower.includes(account))
    return '密码不能包含登录邮箱的名字，请换一个。'
  if (/^(0123456789|1234567890|abcdefghij|qwertyuiop|password\d*)$/.test(lower))
    return '这个密码太常见，请换一个。'
  return undefined
}
