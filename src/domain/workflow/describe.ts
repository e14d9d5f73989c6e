import type { Label, Transition } from './transition'
import { ROLES } from './transition'

/** A workflow's table as Markdown with a Mermaid diagram: docs/workflow.md is printed from this and never edited. */
export function describeWorkflow<Status extends string>(input: {
  title: string
  statuses: Record<Status, Label>
  transitions: Record<string, Transition<Status>>
}): string {
  const { title, statuses, transitions } = input
  const name = (status: Status) => `${status} ${statuses[status].zh}`
  const rows = Object.entries(transitions).map(([action, { from, to, by, comment, label }]) => {
    const who =
      by.length > 0
        ? by.map((role) => ROLES[role].en.toLowerCase()).join(', ')
        : 'nobody: follows another step'
    return `| \`${action}\` | ${label.zh} | ${from.map(name).join('; ')} | ${name(to)} | ${who} | ${comment} |`
  })
  const arrows = Object.entries(transitions).flatMap(([action, { from, to }]) =>
    from.map((status) => `    ${status} --> ${to}: ${action}`),
  )
  return [
    `## ${title}`,
    '',
    '| action | screen | from | to | by | comment |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> draft',
    ...arrows,
    '```',
    '',
  ].join('\n')
}
