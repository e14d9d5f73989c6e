const EVERY_MS = 5_000

/** One line to the person at the terminal. */
export function say(line: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)}  ${line}`)
}

/** Does `work` while telling that it began, that it goes on, and how long it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  say(`${label}……`)
  const alive = setInterval(() => say(`${label}……已 ${seconds()} 秒`), EVERY_MS)
  try {
    const result = await work()
    say(`${label}：完成（${seconds()} 秒）`)
    return result
  } finally {
    clearInterval(alive)
  }
}
