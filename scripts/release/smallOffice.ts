import { DESK_ARTICLES } from '../seed/content/desk'
import { JANUARY_ARTICLES } from '../seed/content/january'
import { PAST_ISSUES } from '../seed/content/quarter/pastIssues'
import type { OfficeContent } from '../seed/seedOffice'

/** Of everything the demonstration has, a little: an issue that is out, one to be signed, an article of each outcome. */
export const SMALL_OFFICE: OfficeContent = {
  pastIssues: PAST_ISSUES.slice(-1).map((issue) => ({ ...issue, articles: issue.articles.slice(0, 3) })),
  unused: [],
  january: JANUARY_ARTICLES.slice(3, 5),
  desk: DESK_ARTICLES.filter(
    ({ outcome }, index) => index === DESK_ARTICLES.findIndex((other) => other.outcome === outcome),
  ),
  hasMail: true,
}

/** The password of everybody in it, known to the test that reads its dump. */
export const SMALL_OFFICE_PASSWORD = 'the-password-of-an-older-release'
