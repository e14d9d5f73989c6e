import { RuleError } from '@/domain/ruleError'

const IMPORTS_BUSY = { code: 'import-busy', message: '现在导入的人较多，请过一会儿再试。' }

type Gate = { atOnce: number; waiting: number; busy?: { code: string; message: string } }

/** Lets `atOnce` jobs run and `waiting` more wait for their turn; one more is told `busy`. */
export function createGate({ atOnce, waiting, busy = IMPORTS_BUSY }: Gate) {
  const queue: (() => void)[] = []
  let running = 0

  const enter = (): Promise<void> | undefined => {
    if (running < atOnce) {
      running += 1
      return undefined
    }
    if (queue.length >= waiting) {
      throw new RuleError('busy', busy.code, busy.message)
    }
    return new Promise((resolve) => queue.push(resolve))
  }

  const leave = (): void => {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }

  /** @throws RuleError busy */
  return async function through<T>(job: () => Promise<T>): Promise<T> {
    await enter()
    try {
      return await job()
    } finally {
      leave()
    }
  }
}
