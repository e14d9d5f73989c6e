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
    describe('Issue', ISSUE_STATUSES, ISSUE_TRANSITIONS),
    describe('Solicitation', SOLICITATION_STATUSES, SOLICITATION_TRANSITIONS),
    describe('Delivery', DELIVERY_STATUSES, DELIVERY_TRANSITIONS).replace('[*] --> draft', '[*] --> pending'),
  ].join('\n')
}

function describe<Status extends string>(
  title: string,
  statuses: Record<Status, { zh: string; en: string }>,
  transitions: Record<string, Transition<Status>>,
): string {
  return describeWorkflow({ title, statuses, transitions })
}
