import { pino } from 'pino'

/** One line of production's log, which programs collect as JSON: words of ours, or what Next said in its own way (⨯: an error). */
export function logLine(words: string): void {
  if (words.startsWith('{')) console.log(words)
  else if (words.startsWith('⨯')) pino().error(words)
  else if (words !== '') pino().info(words)
}

/**
 * Takes lines one by one and tells of them by what they belong to: an error's stack, each line of which is indented or ends a
 * bracket, with the line before it. What comes in one go is told in one go.
 */
export function joinStacks(tell: (words: string) => void): (line: string) => void {
  let held: string[] = []
  const tellHeld = () => {
    if (held.length > 0) tell(held.join('\n').trim())
    held = []
  }
  return (line) => {
    const goesOn = /^\s+\S|^[}\]]/.test(line) && held[0]?.startsWith('{') === false
    if (goesOn) {
      held.push(line)
      return
    }
    tellHeld()
    held = [line]
    setImmediate(tellHeld)
  }
}
