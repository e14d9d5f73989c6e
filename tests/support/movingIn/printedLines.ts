export type PrintedLine = { cells: string[]; doubts: string[] }

/** The command's own line of each file, and what it asks below it. */
export function printedLines(output: string): Map<string, PrintedLine> {
  const found = new Map<string, PrintedLine>()
  let doubts: string[] = []
  for (const line of output.split('\n').slice(1)) {
    if (line.startsWith('    ')) doubts.push(line.trim())
    else if (line.includes('\t')) {
      const cells = line.split('\t')
      doubts = []
      found.set(cells[0] ?? '', { cells, doubts })
    }
  }
  return found
}
