import { pino } from 'pino'

/** One line of production's log, which programs collect as JSON: words of ours, or what a program of another's said in its own way. */
export function logLine(words: string): void {
  if (words.startsWith('{')) console.log(words)
  else if (words.trim() !== '') pino().info(words.trim())
}
