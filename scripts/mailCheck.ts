import { readEnv } from '../src/env/readEnv'
import { checkDomain } from '../src/mail/check/checkDomain'
import { checkMessage } from '../src/mail/check/checkMessage'
import { checkServer } from '../src/mail/check/checkServer'
import { dnsAnswers } from '../src/mail/check/dnsAnswers'
import { findingLines, outcomeLines, spokenLines } from '../src/mail/check/reportLines'
import { domainOf, parseMailbox } from '../src/mail/parseMailbox'
import { parseSmtpUrl } from '../src/mail/smtpSettings'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/**
 * `npm run mail-check [-- ADDRESS]`: what the sender's domain publishes, what the mail server answers, and with an
 * address a test mail. Speaks to the configured SMTP server and the DNS resolver only. Exit code 1 on a fault.
 */
await runScript(async () => {
  const { MAIL_FROM, SMTP_URL, BOUNCE_ADDRESS, DNS_SERVER, DKIM_SELECTOR, DKIM_KEY_FILE } = readEnv(
    { ...process.env, NODE_ENV: undefined },
    { required: ['MAIL_FROM', 'SMTP_URL'] },
  )
  const to = givenAddress()
  const smtp = parseSmtpUrl(SMTP_URL ?? '')
  const from = BOUNCE_ADDRESS ?? MAIL_FROM.address
  const domain = domainOf(MAIL_FROM.address)

  console.log(`一、域名 ${domain} 公布了什么`)
  const findings = await checkDomain(dnsAnswers(DNS_SERVER), {
    domain,
    envelopeDomain: domainOf(from),
    dkimSelector: DKIM_SELECTOR,
    dkimKey: DKIM_KEY_FILE,
    smtpHost: smtp.host,
  })
  for (const finding of findings) console.log(findingLines(finding))

  console.log(`\n二、邮件服务器 ${smtp.host}:${smtp.port} 怎么说`)
  const bytes = to === undefined ? undefined : await checkMessage({ from: MAIL_FROM, to, at: new Date() })
  const outcome = await checkServer({
    smtp,
    mail: to === undefined || bytes === undefined ? undefined : { from, to, bytes },
    say: (line) => console.log(spokenLines(line)),
  })
  console.log(outcomeLines(outcome, to))

  const errors = findings.filter(({ level }) => level === 'error').length + (outcome ? 1 : 0)
  if (errors > 0) throw new ClearError(`\n共有 ${errors} 处要改（上面标“×”的）。改好后请再运行一次。`)
  console.log('\n没有发现错误。')
})

function givenAddress(): string | undefined {
  const [word] = process.argv.slice(2)
  if (word === undefined) return undefined
  const parsed = parseMailbox(word)
  if (!parsed.ok) throw new ClearError(parsed.message)
  return parsed.email
}
