import { ISSUE_19 } from './issue19'
import { ISSUE_20 } from './issue20'
import { ISSUE_21 } from './issue21'
import { ISSUE_22 } from './issue22'
import { ISSUE_23 } from './issue23'
import { ISSUE_24 } from './issue24'
import { UNUSED_CHINAPOST } from './unusedChinapost'
import { UNUSED_EXPRESS } from './unusedExpress'
import type { DemoArticle, PastIssue } from '../types'

/** The six issues of the fourth quarter of 2025, oldest first: what the companies had printed (刊用) is counted from these. */
export const PAST_ISSUES: PastIssue[] = [ISSUE_19, ISSUE_20, ISSUE_21, ISSUE_22, ISSUE_23, ISSUE_24]

/** What came in during the same quarter and never stood in an issue; together with the printed submissions it makes 来稿. */
export const UNUSED_SUBMISSIONS: DemoArticle[] = [...UNUSED_CHINAPOST, ...UNUSED_EXPRESS]
