import { writeFile } from 'node:fs/promises'
import { workflowPage } from './workflowPage'

// `npm run docs:workflow`: prints docs/workflow.md from the tables; tests/unit/workflowPage.test.ts fails when it is stale.
await writeFile('docs/workflow.md', workflowPage())
