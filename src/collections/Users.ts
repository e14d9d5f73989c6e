import type { CollectionConfig } from 'payload'
import { listEndpoints } from '@/api/listEndpoints'
import { personalEndpoints } from '@/api/personalEndpoint'
import { sessionEndpoints } from '@/api/sessionEndpoints'
import { oidcEndpoints } from '@/api/oidcEndpoints'
import { twoFactorEndpoints } from '@/api/twoFactorEndpoints'
import { forgottenEndpoint } from '@/api/forgottenEndpoint'
import { anyOf } from '@/access/compose'
import { fieldForAdmin, fieldForNobody, isAdmin, isSelf, readsOffice } from '@/access/rules'
import { SESSION_HOURS } from '@/domain/session'
import { ROLES } from '@/domain/workflow/transition'
import { refuseOwnRole } from '@/hooks/users/refuseOwnRole'
import { dutiesSeparatedField } from './dutiesSeparatedField'
import { accountLinks, accountListLinks } from './accountLinks'
import { toldBy } from './toldBy'
import { oidcSubjectField } from './oidcSubjectField'
import { presentPasswordField } from './presentPasswordField'
import { setupTokenField } from './setupTokenField'
import { hasRole, optionsOf } from './options'
import { env } from '@/env/readEnv'
import { remarkTooFewLeft } from '@/hooks/shared/remarkTooFewPeople'
import { holdBackStaff } from '@/hooks/users/holdBackStaff'
import { holdAccount } from '@/hooks/users/holdAccount'
import { endSessions } from '@/hooks/users/endSessions'
import { writePasswordMail } from '@/hooks/users/forgottenPassword'
import { askSecondFactor, endResetSession, noteCode } from '@/hooks/users/askSecondFactor'
import { compareResetToken, dropUsedToken, keepResetToken } from '@/hooks/users/keepResetToken'
import { keepAnAdmin } from '@/hooks/users/keepAnAdmin'
import { countLogin, limitLogins } from '@/hooks/users/limitLogins'
import { liftWaits, liftWaitsOfPassword } from '@/hooks/users/liftWaits'
import { lookAtAge } from '@/hooks/users/lookAtAge'
import { makeFirstUserAdmin } from '@/hooks/users/makeFirstUserAdmin'
import { refuseDeletingActor } from '@/hooks/users/refuseDeletingActor'
import { refuseClosedPassword } from '@/hooks/users/refuseClosedPassword'
import { refuseNameless } from '@/hooks/users/refuseNameless'
import { refuseInactive } from '@/hooks/users/refuseInactive'
import { recordAccount, recordDeletedAccount } from '@/hooks/users/recordAccount'
import { noteReset, recordFailedLogin, recordLogin, recordLogout } from '@/hooks/users/recordLogin'
import { clearFirstPassword, markFirstPassword } from '@/hooks/users/markFirstPassword'
import { spendForUnknown } from '@/hooks/users/spendForUnknown'
import { sessionClock } from '@/hooks/users/sessionClock'
import { rememberPassword } from '@/hooks/users/rememberPassword'
import { requirePresentPassword } from '@/hooks/users/requirePresentPassword'
import { tellOfChange } from '@/hooks/users/tellOfChange'
import { refuseStale } from '@/hooks/users/refuseStale'
import { requireUsefulPassword, requireUsefulReset } from '@/hooks/users/requireUsefulPassword'

/** What an administrator gives, and is a fact for everybody else (admin.css). */
const GIVEN = 'given-by-admin'

export const Users: CollectionConfig = {
  slug: 'users',
  endpoints: [
    ...listEndpoints('users'),
    ...sessionEndpoints,
    ...personalEndpoints,
    ...twoFactorEndpoints,
    ...oidcEndpoints,
    forgottenEndpoint,
  ],
  labels: { singular: '用户', plural: '用户' },
  // Nobody keeps the office from an account, least of all its owner: it can be disabled at any time.
  lockDocuments: false,
  admin: {
    group: '系统',
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'company'],
    hidden: hasRole('author', 'reviewer', 'signer', 'auditor'),
    components: { beforeListTable: accountListLinks },
  },
  auth: {
    // Payload's own lock closes an account for everybody, its owner too: services/users/limitLogin counts instead.
    maxLoginAttempts: Number.MAX_SAFE_INTEGER,
    strategies: [sessionClock],
    forgotPassword: { generateEmailHTML: writePasswordMail },
    tokenExpiration: SESSION_HOURS.token * 60 * 60,
    cookies: { sameSite: 'Strict', secure: new URL(env().SERVER_URL).protocol === 'https:' },
  },
  access: {
    create: isAdmin,
    read: anyOf(readsOffice, isAdmin, isSelf),
    update: anyOf(isAdmin, isSelf),
    delete: isAdmin,
    unlock: isAdmin,
    admin: ({ req }) => req.user !== null,
  },
  hooks: {
    beforeValidate: [
      requirePresentPassword,
      requireUsefulPassword,
      makeFirstUserAdmin,
      clearFirstPassword,
      dropUsedToken,
    ],
    beforeChange: [
      refuseStale,
      refuseNameless,
      refuseOwnRole,
      keepAnAdmin,
      markFirstPassword,
      endSessions,
      keepResetToken,
    ],
    beforeOperation: [
      noteReset,
      compareResetToken,
      requireUsefulReset,
      limitLogins,
      refuseClosedPassword,
      spendForUnknown,
      noteCode,
      holdAccount,
    ],
    beforeLogin: [refuseInactive, lookAtAge, askSecondFactor],
    afterLogin: [countLogin, recordLogin, endResetSession],
    afterLogout: [recordLogout],
    afterError: [recordFailedLogin],
    afterChange: [
      rememberPassword,
      recordAccount,
      tellOfChange,
      holdBackStaff,
      liftWaitsOfPassword,
      remarkTooFewLeft,
    ],
    afterOperation: [liftWaits],
    afterDelete: [recordDeletedAccount],
    beforeDelete: [refuseDeletingActor],
  },
  fields: [
    setupTokenField,
    presentPasswordField,
    { name: 'name', type: 'text', label: '姓名', required: true, maxLength: 50 },
    {
      name: 'active',
      type: 'checkbox',
      label: '可以登录',
      defaultValue: true,
      access: { create: fieldForAdmin, update: fieldForAdmin },
      // Whoever opens the own account cannot do anything about it.
      admin: {
        description: '有操作记录的账号不能删除；离岗时在这里停用。',
        condition: (_, __, { user }) => user?.role === 'admin',
      },
    },
    {
      // In the token, too: the panel's pages are held back before anything is read (src/edge/shownPage.ts).
      name: 'mustChangePassword',
      type: 'checkbox',
      label: '登录后须先改密码',
      defaultValue: false,
      saveToJWT: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: {
        readOnly: true,
        description: '由系统管理员开通或重设密码后，本人登录要先改成自己的密码。',
        condition: ({ mustChangePassword }, __, { user }) =>
          user?.role === 'admin' && mustChangePassword === true,
      },
    },
    {
      name: 'mustSetTwoFactor',
      type: 'checkbox',
      label: '登录后须先设置两步验证',
      defaultValue: false,
      saveToJWT: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    oidcSubjectField,
    {
      name: 'role',
      type: 'select',
      label: '角色',
      required: true,
      defaultValue: 'author',
      saveToJWT: true,
      options: optionsOf(ROLES),
      access: { create: fieldForAdmin, update: fieldForAdmin },
      admin: { className: GIVEN },
    },
    {
      name: 'company',
      type: 'relationship',
      label: '所属企业',
      relationTo: 'companies',
      access: { create: fieldForAdmin, update: fieldForAdmin },
      admin: { className: GIVEN, condition: (data) => data.role === 'author' },
      validate: (value: unknown, { data }: { data: { role?: string } }) =>
        data.role !== 'author' || Boolean(value) || '请选择投稿人所属的企业。',
    },
    dutiesSeparatedField,
    ...toldBy,
    ...accountLinks,
  ],
}
