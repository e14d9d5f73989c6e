import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { passwordFault } from '../domain/password'
import { clamdSocket } from './clamdSocket'
import { dkimKeyFile, requireSelector } from './dkimKey'
import {
  bounceAddress,
  databaseUrl,
  dnsServer,
  imapUrl,
  ipAddress,
  isOrigin,
  mailbox,
  origin,
  smtpUrl,
  text,
  webAddress,
  wholeNumber,
} from './fields'
import { oidcVariables, requireProvider } from './oidc'
import { accountPace, domainLimits } from './mailLimits'
import { messengerVariables } from './messengers'

/** The configuration of one process. Names are those of the variables; `npm run` scripts fill in what is local. */
export type Env = z.output<ReturnType<typeof variables>> & {
  /** Origin people reach the web server at, without a trailing slash. */
  SERVER_URL: string
}

type Source = Readonly<Record<string, string | undefined>>

/** One or more variables are missing or wrong. `message` has a line for each, beginning with its name. */
export class EnvError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(['环境变量有误，请改正后再启动：', ...faults.map((fault) => `  ${fault}`)].join('\n'))
    this.name = 'EnvError'
    this.faults = faults
  }
}

/** What a process that starts also looks at, given as arguments because it is not the environment's own business. */
type Checks = {
  /** What keeps the fonts of an existing folder from being used, one line a fault. */
  fontFaults?: (folder: string) => readonly string[]
  /** Variables this process does not start without, whatever their default elsewhere. */
  required?: readonly string[]
}

/** Reads every variable at once. Empty means unset. Throws EnvError naming all faults; values are never repeated in it. */
export function readEnv(source: Source, checks: Checks = {}): Env {
  const { required = [] } = checks
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = variables(given, checks).safeParse(given)
  const faults = result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const missing = required.filter((name) => given[name] === undefined).map((name) => `${name}: 必须设置`)
  if (!result.success || missing.length > 0) throw new EnvError([...new Set([...missing, ...faults])])
  return { ...result.data, SERVER_URL: result.data.SERVER_URL ?? `http://127.0.0.1:${result.data.PORT}` }
}

let cached: Env | undefined

/** The variables of this process, read when first asked for. */
export function env(): Env {
  return (cached ??= readEnv(process.env))
}

// Only ever used where nothing is signed for anybody: development, tests and `next build`.
const SECRET_OUTSIDE_PRODUCTION = 'only-for-development-tests-and-build'
// `next build` loads the config and must not need a database; port 1 refuses at once should it try.
const DATABASE_WHILE_BUILDING = 'postgres://build@127.0.0.1:1/build'
// Half a file store is none: one of these set asks for all of them.
const S3_VARIABLES = ['S3_BUCKET', 'S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']

function variables(given: Source, { fontFaults = () => [] }: Checks) {
  const { NODE_ENV, NEXT_PHASE } = given
  const building = NEXT_PHASE === 'phase-production-build'
  const secret = text().min(32, '至少需要 32 个字符，可用 openssl rand -hex 32 生成')
  const secretIsDue = NODE_ENV === 'production' && !building
  const s3IsDue = S3_VARIABLES.some((name) => given[name] !== undefined)
  const s3 = <Schema extends z.ZodType>(schema: Schema) => (s3IsDue ? schema : schema.optional())
  const s3Text = z.string({ error: '必须设置（S3 的五个变量要么都设，要么都不设）' })

  return z
    .object({
      NODE_ENV: z
        .enum(['production', 'development', 'test'], '只能是 production、development 或 test')
        .default('development'),
      /** Unset: the npm scripts start the embedded server and set it for what they start. */
      DATABASE_URL: building ? z.string().default(DATABASE_WHILE_BUILDING) : databaseUrl().optional(),
      /** For `migrate` and `restore` alone: the tables' owner; unset: DATABASE_URL is. */
      MIGRATE_DATABASE_URL: databaseUrl().optional(),
      /** Absolute. Holds the embedded database, files and the catcher's mail. */
      DATA_DIR: z
        .string()
        .default('.data')
        .transform((path) => resolve(path)),
      PORT: wholeNumber({ from: 1, to: 65_535 }).default(3000),
      /** Address the web server listens on; only this machine unless said otherwise. */
      BIND_ADDRESS: ipAddress().default('127.0.0.1'),
      /** Header in which the reverse proxy writes who asks; unset: the address of the connection itself. */
      CLIENT_ADDRESS_HEADER: text()
        .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, '必须是一个请求头的名字，例如 X-Real-IP')
        .transform((name) => name.toLowerCase())
        .optional(),
      PAYLOAD_SECRET: secretIsDue ? secret : secret.default(SECRET_OUTSIDE_PRODUCTION),
      SERVER_URL: origin().optional(),
      /** Unset: the local catcher; the npm scripts set it for what they start. */
      SMTP_URL: smtpUrl().optional(),
      /** Most SMTP connections one worker holds at a time. */
      SMTP_CONNECTIONS: wholeNumber({ from: 1, to: 100 }).default(5),
      /** Messages after which a connection is replaced. */
      SMTP_MESSAGES_PER_CONNECTION: wholeNumber({ from: 1, to: 10_000 }).default(50),
      /** What the account may send, over all workers; unset: as fast as the connections go. */
      MAIL_ACCOUNT_LIMIT: accountPace().optional(),
      /** The same for single receiving domains, with connections. */
      MAIL_DOMAIN_LIMITS: domainLimits().default({}),
      /** How long a mail that is only put off is tried again. */
      MAIL_GIVE_UP_DAYS: wholeNumber({ from: 1, to: 30 }).default(3),
      /** Set: each mail gets an envelope sender of its own at this mailbox; unset: that of MAIL_FROM. */
      BOUNCE_ADDRESS: bounceAddress().optional(),
      /** Where mails that came back are read; unset: nowhere. */
      IMAP_URL: imapUrl().optional(),
      /** Where alarms are posted, beside the mail to administrators; unset: nowhere. */
      ALERT_WEBHOOK: webAddress().optional(),
      /** For mail-check alone: the resolver it asks; unset: the system's. */
      DNS_SERVER: dnsServer().optional(),
      /** The key mail is signed with, as PEM, out of the file that the variable names; unset: the relay signs, or nobody. */
      DKIM_KEY_FILE: dkimKeyFile().optional(),
      /** The name under which the key that mail is signed with is published, whoever signs. */
      DKIM_SELECTOR: text()
        .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/, '必须是选择器的名字，例如 s1')
        .optional(),
      MAIL_FROM: mailbox().default({ name: '简报编辑部', address: 'jianbao@jianbao.test' }),
      FONT_DIR: text()
        .transform((path) => resolve(path))
        .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true, {
          error: '文件夹不存在',
          abort: true,
        })
        .superRefine((path, context) => fontFaults(path).forEach((fault) => context.addIssue(fault)))
        .optional(),
      /** LibreOffice's starter, to import .doc, .wps, .rtf and .odt; unset: the page says how to save as .docx. */
      SOFFICE_PATH: text()
        .transform((path) => resolve(path))
        .refine((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true, '文件不存在')
        .optional(),
      /** The office's virus scanner, to which each file that is sent is given first; unset: none is asked. */
      CLAMD_SOCKET: clamdSocket().optional(),
      DEMO_PASSWORD: text()
        .superRefine((password, context) => {
          const fault = passwordFault(password, {})
          if (fault) context.addIssue(fault)
        })
        .optional(),
      INBOX_PORT: wholeNumber({ from: 1, to: 65_535 }).default(3080),
      /** The file store; all unset: the local folder in DATA_DIR. */
      S3_BUCKET: s3(
        s3Text.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, '只能是 3 到 63 个小写字母、数字、点和连字符'),
      ),
      S3_ENDPOINT: s3(s3Text.refine(isOrigin, '必须形如 https://s3.example.cn，不带路径')),
      S3_REGION: s3(s3Text),
      S3_ACCESS_KEY_ID: s3(s3Text),
      S3_SECRET_ACCESS_KEY: s3(s3Text),
      /** `true`: the bucket stands in the path and not in the host name, as MinIO wants it. */
      S3_FORCE_PATH_STYLE: z
        .enum(['true', 'false'], '只能是 true 或 false')
        .default('false')
        .transform((value) => value === 'true'),
      ...oidcVariables(given),
      ...messengerVariables(given),
      /** Unset: the worker serves no metrics. */
      METRICS_PORT: wholeNumber({ from: 1, to: 65_535 }).optional(),
      METRICS_ADDRESS: ipAddress().default('127.0.0.1'),
      LOG_LEVEL: z
        .enum(['debug', 'info', 'warn', 'error', 'silent'], '只能是 debug、info、warn、error 或 silent')
        .default('info'),
    })
    .superRefine(requireSelector)
    .superRefine(requireProvider)
    .refine(({ DATABASE_URL, MIGRATE_DATABASE_URL }) => DATABASE_URL || !MIGRATE_DATABASE_URL, {
      path: ['MIGRATE_DATABASE_URL'],
      error: '只能和 DATABASE_URL 一起设置',
    })
}
