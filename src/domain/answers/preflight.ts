import { z } from 'zod'
import { RECIPIENT_KINDS } from '../recipientKind'
import { oneOf } from './oneOf'

/** The place a finding is mended at. */
const target = z.object({
  collection: z.enum(['articles', 'recipients', 'issues']),
  id: z.number(),
  /** Path of the form's field. */
  field: z.string().optional(),
  /** A passage of the article's text, as it stands there. */
  sentence: z.string().optional(),
})

/** `code` is for programs, `message` Chinese for people; `article` and `target` where there is a place to open. */
const finding = z.object({
  code: z.string(),
  message: z.string(),
  article: z.number().optional(),
  target: target.optional(),
  /** Of the print, from 1, where it is about the layout. */
  page: z.int().optional(),
})

/** Who may sign: `anybody`; with 双人签发 `another` than who submits; `notYou` when that is the person asking. */
const signOff = z.enum(['anybody', 'another', 'notYou'])

/** The answer of `GET /api/issues/:id/preflight`, and of the same of an article. */
export const preflightSchema = z.object({
  /** What would stop a publication. */
  errors: z.array(finding),
  /** What would embarrass it. */
  warnings: z.array(finding),
  /** Of what would be printed: a mark of 三校 or 保密审查 sends it back as `seenPages`. Missing as `summary` is. */
  pagesDigest: z.string().optional(),
  /** null where the issue could not be put together; an article's preflight has none. */
  summary: z
    .object({
      name: z.string(),
      date: z.string(),
      articles: z.number(),
      mailboxes: z.number(),
      /** Names as the imprint prints them, list by list. */
      audience: z.record(oneOf(RECIPIENT_KINDS), z.array(z.string())),
      withoutMailbox: z.array(z.string()),
      /** The printed period of the table 来稿及刊用情况; null without one. */
      statistics: z.string().nullable(),
      /** That of 记分通报. */
      scores: z.string().nullable(),
      /** Bytes of a mail, roughly, as it goes over the wire, and of those with an OFD; null where that was not found out. */
      mail: z
        .object({
          bytes: z.number(),
          withOfd: z.object({ mails: z.number(), bytes: z.number() }).nullable(),
        })
        .nullable(),
      signOff,
    })
    .nullish(),
})

export type Target = z.output<typeof target>
export type Finding = z.output<typeof finding>
export type SignOff = z.output<typeof signOff>
export type Preflight = z.output<typeof preflightSchema>
