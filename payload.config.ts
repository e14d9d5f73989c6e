import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { articleEditor } from './src/collections/articleEditor'
import { Articles } from './src/collections/Articles'
import { Audit } from './src/collections/Audit'
import { Bounces } from './src/collections/Bounces'
import { Companies } from './src/collections/Companies'
import { Deliveries } from './src/collections/Deliveries'
import { Issues } from './src/collections/Issues'
import { Media } from './src/collections/Media'
import { Messages } from './src/collections/Messages'
import { Notices } from './src/collections/Notices'
import { Ofds } from './src/collections/Ofds'
import { Originals } from './src/collections/Originals'
import { Pdfs } from './src/collections/Pdfs'
import { Publications } from './src/collections/Publications'
import { Remarks } from './src/collections/Remarks'
import { Lexicon } from './src/collections/Lexicon'
import { Exemptions } from './src/collections/Exemptions'
import { Scans } from './src/collections/Scans'
import { ScoreRules } from './src/collections/ScoreRules'
import { Adoptions } from './src/collections/Adoptions'
import { Instructions } from './src/collections/Instructions'
import { Recipients } from './src/collections/Recipients'
import { Solicitations } from './src/collections/Solicitations'
import { Transitions } from './src/collections/Transitions'
import { Users } from './src/collections/Users'
import { oidcLabel } from './src/env/oidcLabel'
import { env } from './src/env/readEnv'
import { cookiePrefix } from './src/env/sessionCookie'
import { Settings } from './src/globals/Settings'
import { archiveView } from './src/collections/archiveView'
import { OFFICE_WORDS } from './src/collections/officeWords'
import { accountViews } from './src/collections/accountViews'
import { officeViews } from './src/collections/officeViews'
import { guardDocumentLocks } from './src/access/guardDocumentLocks'
import { factFields } from './src/collections/factFields'
import { ownSaveButton } from './src/collections/ownSaveButton'
import { plainCells } from './src/collections/plainCells'
import { answerWhole } from './src/hooks/shared/answerWhole'
import { capLimit } from './src/hooks/shared/capLimit'
import { recordRefusal } from './src/hooks/audit/recordRefusal'
import { askPasswordFirst } from './src/hooks/shared/passwordFirst'
import { askEachAsMeant } from './src/hooks/shared/asking/askAsMeant'
import { refuseOddInputs } from './src/hooks/shared/odd/refuseOddInput'
import { payloadEmail } from './src/mail/payloadEmailAdapter'
import { csrfOrigins, publicOrigin, trustedOrigins } from './src/origins'
import { archiveEndpoints } from './src/api/archiveEndpoints'
import { answerErrors } from './src/api/answerErrors'
import { surviveLostConnections } from './src/db/surviveLostConnections'
import { filesOnS3 } from './src/services/files/filesOnS3'
import { healthEndpoint } from './src/api/healthEndpoint'
import { logMethod } from './src/services/logMethod'
import { loggedError } from './src/services/loggedError'
import { restorationEndpoints } from './src/api/restorationEndpoints'
import { tableEndpoints } from './src/api/tableEndpoints'

// Payload's type of this table knows Payload's own errors only.
const RULE_LEVEL = { RuleError: 'debug' } as const

const root = path.dirname(fileURLToPath(import.meta.url))
const { DATABASE_URL, LOG_LEVEL, NODE_ENV, PAYLOAD_SECRET, SERVER_URL } = env()

export default buildConfig({
  secret: PAYLOAD_SECRET,
  serverURL: publicOrigin(SERVER_URL),
  csrf: csrfOrigins(SERVER_URL),
  cors: trustedOrigins(SERVER_URL),
  cookiePrefix: cookiePrefix(SERVER_URL),
  telemetry: false,
  logger: { options: { level: LOG_LEVEL, serializers: { err: loggedError }, hooks: { logMethod } } },
  // What a person did wrong is told to that person; the log is for what the office's engineer should look at.
  loggingLevels: {
    APIError: 'debug',
    AuthenticationError: 'info',
    Forbidden: 'debug',
    LockedAuth: 'info',
    NotFound: 'debug',
    ValidationError: 'debug',
    ...RULE_LEVEL,
  },
  onInit: (payload) => {
    surviveLostConnections(payload)
    guardDocumentLocks(payload)
    askPasswordFirst(payload)
    askEachAsMeant(payload)
    refuseOddInputs(payload)
  },
  sharp,
  editor: articleEditor,
  email: payloadEmail,
  collections: [
    Articles,
    Remarks,
    Lexicon,
    Exemptions,
    ScoreRules,
    Adoptions,
    Instructions,
    Solicitations,
    Issues,
    Recipients,
    Deliveries,
    Bounces,
    Companies,
    Users,
    Media,
    Notices,
    Messages,
    Transitions,
    Audit,
    Publications,
    Pdfs,
    Ofds,
    Originals,
    Scans,
  ]
    .map(capLimit)
    .map(answerWhole)
    .map(plainCells)
    .map(factFields)
    .map(ownSaveButton),
  globals: [Settings],
  hooks: { afterError: [recordRefusal, answerErrors] },
  plugins: [filesOnS3],
  endpoints: [healthEndpoint, ...tableEndpoints, ...archiveEndpoints, ...restorationEndpoints],
  db: postgresAdapter({
    push: false,
    migrationDir: path.join(root, 'src/migrations'),
    pool: {
      connectionString: DATABASE_URL,
      max: 20,
      connectionTimeoutMillis: 10_000,
      // Nothing waits for ever: a lock that is not had becomes a 409, a forgotten transaction ends.
      options: '-c lock_timeout=20s -c idle_in_transaction_session_timeout=180s',
    },
  }),
  // REST is the only door for programs; a second one would be a second place to get the rules wrong.
  graphQL: { disable: true },
  // Work is rows of our own, claimed with `for update skip locked` (docs/decisions/0002).
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  upload: {
    limits: { fileSize: 20 * 1024 * 1024 },
    abortOnLimit: true,
    responseOnLimit: '文件超过 20 MB，请压缩后再上传。',
  },
  i18n: {
    fallbackLanguage: 'zh',
    supportedLanguages: { zh },
    translations: { zh: OFFICE_WORDS },
  },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: {
      providers: [
        '/components/accessibility/NameControls#NameControls',
        '/components/saving/UnsavedProvider#UnsavedProvider',
        '/components/editor/BodyEditorsProvider#BodyEditorsProvider',
        { path: '/components/session/SessionKeeper#SessionKeeper', clientProps: { oidcLabel: oidcLabel() } },
      ],
      logout: { Button: '/components/admin/LogoutLink#LogoutLink' },
      graphics: { Logo: '/components/brand/Logo#Logo', Icon: '/components/brand/Icon#Icon' },
      beforeNavLinks: ['/components/admin/OfficeLinks#OfficeLinks', '/components/admin/OpenMenu#OpenMenu'],
      afterNavLinks: ['/components/archive/ArchiveNavLink#ArchiveNavLink'],
      views: {
        dashboard: { Component: '/components/dashboard/Dashboard#Dashboard' },
        ...accountViews,
        ...officeViews,
        ...archiveView,
      },
    },
    theme: 'light',
    importMap: { baseDir: path.join(root, 'src') },
    meta: {
      titleSuffix: ' - 简报',
      defaultOGImageType: 'off',
      description: '工作简报编发平台',
      // What a messenger shows of a link that somebody passes on.
      openGraph: { siteName: '简报', description: '工作简报编发平台' },
      // Also what a browser asks for by itself while one page gives way to the next.
      icons: [{ rel: 'icon', type: 'image/x-icon', url: '/favicon.ico' }],
    },
    timezones: {
      defaultTimezone: 'Asia/Shanghai',
      supportedTimezones: [{ label: '上海', value: 'Asia/Shanghai' }],
    },
  },
  // Made by `npm run payload generate:types`; `npm run check:generated` tells when that was forgotten.
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
  debug: NODE_ENV === 'development',
})
