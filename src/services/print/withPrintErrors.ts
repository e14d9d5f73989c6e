import { RuleError } from '@/domain/ruleError'
import { FontConfigError } from '@/pdf/fonts/fontConfig'
import { RenderBusy, RenderFailed, RenderTimeout } from '@/pdf/pool/errors'

/** Runs print work for a person and says in rule errors what went wrong with it. */
export async function withPrintErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RenderBusy || error instanceof RenderTimeout) {
      throw new RuleError('busy', 'print-busy', error.message)
    }
    if (error instanceof RenderFailed || error instanceof FontConfigError)
      throw new RuleError('invalid', 'print-failed', error.message)
    throw error
  }
}
