import { DELIVERY_STATUSES, DELIVERY_TRANSITIONS } from '../../src/domain/delivery/statuses'
import { ARTICLE_STATUSES, ARTICLE_TRANSITIONS } from '../../src/domain/workflow/article'
import { describeWorkflow } from '../../src/domain/workflow/describe'
import { ISSUE_STATUSES, ISSUE_TRANSITIONS } from '../../src/domain/workflow/issue'
import { SOLICITATION_STATUSES, SOLICITATION_TRANSITIONS } from '../../src/domain/workflow/solicitation'
import type { Transition } from '../../src/domain/workflow/transition'

/** docs/workflow.md as it should read now. */
export function workflowPage(): string {
  return [
    '# Workflows',
    '',
    'Printed from the tables in `src/domain` by `npm run docs:workflow`. Edit the tables, not this page.',
    '',
    describe('Article', ARTICLE_STATUSES, ARTICLE_TRANSITIONS),
    ARTICLE_STAGES,
    '',
    describe('Issue', ISSUE_STATUSES, ISSUE_TRANSITIONS),
    ISSUE_STAGES,
    '',
    describe('Solicitation', SOLICITATION_STATUSES, SOLICITATION_TRANSITIONS),
    describe('Delivery', DELIVERY_STATUSES, DELIVERY_TRANSITIONS).replace('[*] --> draft', '[*] --> pending'),
  ].join('\n')
}

const ARTICLE_STAGES = [
  'With 三审 (settings, off at first) `approve` needs `firstReview` before it, with three stages `secondReview`, too; by setting each is',
  'another person. Another text takes them away, and so does a step out of the review (`lapse`). Without 三审 they are refused.',
].join('\n')

const ISSUE_STAGES = [
  'With 三校 and 保密审查 (settings, off at first) `publish` and `schedule` need the first one to three of `firstProof`, `secondProof`,',
  '`thirdProof`, by setting each by another person, and `secrecyCheck` with the verdict 可发, all of the pages as they would be printed;',
  'other pages and `return` take them away (`lapse`), which ends a schedule, and so does another verdict. That one stands until `return`.',
  '`correct` and `file` need none. `file` is refused of an issue that was ever submitted, and, while these or 双人签发 are on, of one',
  'without the file it came out as (原件).',
].join('\n')

function describe<Status extends string>(
  title: string,
  statuses: Record<Status, { zh: string; en: string }>,
  transitions: Record<string, Transition<Status>>,
): string {
  return describeWorkflow({ title, statuses, transitions })
}
