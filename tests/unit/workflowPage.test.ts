import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workflowPage } from '../../scripts/docs/workflowPage'

describe('docs/workflow.md', () => {
  it('says what the tables say; if not, run `npm run docs:workflow`', () => {
    expect(readFileSync('docs/workflow.md', 'utf8')).toBe(workflowPage())
  })
})
