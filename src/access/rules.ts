import type { AccessArgs, FieldAccess, Where } from 'payload'
import { INTERNAL_STEPS } from '@/domain/workflow/article'
import { isEditor, readsDesk, readsPublished, readsRecord } from '@/domain/workflow/standing'
import type { User } from '@/payload-types'

/** A rule as Payload asks for it: yes, no, or only the documents that match. */
export type Rule = (args: AccessArgs<User>) => boolean | Where

export const nobody: Rule = () => false

export const isAdmin: Rule = ({ req }) => req.user?.role === 'admin'

export const isReviewer: Rule = ({ req }) => isEditor(req.user)

/** Who reads what a reviewer reads. */
export const readsOffice: Rule = ({ req }) => readsDesk(req.user)

export const isAuditor: Rule = ({ req }) => req.user?.role === 'auditor'

export const seesRecord: Rule = ({ req }) => readsRecord(req.user)

/** Who writes articles: authors, and the office's editors. */
export const isWriter: Rule = ({ req }) => req.user?.role === 'author' || isEditor(req.user)

export const seesPublished: Rule = ({ req }) => readsPublished(req.user)

/** Documents whose `company` is the person's own. */
export const ownCompany: Rule = ({ req }) => {
  const company = companyOf(req.user)
  return company === undefined ? false : { company: { equals: company } }
}

/** The id of an author's company; nothing for anybody else. */
export function companyOf(user: User | null | undefined): number | undefined {
  if (user?.role !== 'author') return undefined
  return typeof user.company === 'object' ? user.company?.id : user.company
}

export const fieldForNobody: FieldAccess = () => false
export const fieldForAuthor: FieldAccess = ({ req }) => req.user?.role === 'author'
export const fieldForAdmin: FieldAccess = ({ req }) => req.user?.role === 'admin'
/** Fields for the office's eyes: of whoever reads its desk, keeps its lists or audits it. */
export const fieldForOffice: FieldAccess = ({ req }) => readsDesk(req.user) || readsRecord(req.user)

/** The person's own account. */
export const isSelf: Rule = ({ req }) => (req.user ? { id: { equals: req.user.id } } : false)

/** The record of the person's own company. */
export const ownCompanyRecord: Rule = ({ req }) => {
  const company = companyOf(req.user)
  return company === undefined ? false : { id: { equals: company } }
}

/** Versions of documents that are, and at that time were, the person's own company's. */
export const ownCompanyVersions: Rule = ({ req }) => {
  const company = companyOf(req.user)
  if (company === undefined) return false
  const then: Where = { 'version.company': { equals: company } }
  const now: Where = { 'parent.company': { equals: company } }
  return { and: [then, now] }
}

/** What happened to, and was remarked on, the articles of the person's own company. */
export const aboutOwnArticles: Rule = ({ req }) => {
  const company = companyOf(req.user)
  return company === undefined ? false : { 'article.company': { equals: company } }
}

/** The same of the record, without what the office's people said to each other before they decided. */
export const ownRecord: Rule = (args) => {
  const own = aboutOwnArticles(args)
  return typeof own === 'boolean' ? own : { and: [own, { action: { not_in: [...INTERNAL_STEPS] } }] }
}

/** What the person entered. */
export const ownWriting: Rule = ({ req }) => (req.user ? { createdBy: { equals: req.user.id } } : false)

/** What the person's company was asked for, once it was asked. */
export const addressedSolicitations: Rule = ({ req }) => {
  const company = companyOf(req.user)
  if (company === undefined) return false
  const wentOut: Where = { status: { in: ['open', 'closed'] } }
  const addressed: Where = { companies: { in: [company] } }
  return { and: [wentOut, addressed] }
}

/** What the person was told by mail. */
export const ownNotices: Rule = ({ req }) =>
  req.user && readsPublished(req.user) ? { user: { equals: req.user.id } } : false
