import { ownProgram } from '@/env/ownProgram'
import { createRenderPool, type RenderPool } from '@/pdf/pool/renderPool'
import { printFonts } from './printFonts'

export type { RenderPool }

// On globalThis, because Next's dev server loads modules anew and each pool would keep its processes.
const holder = globalThis as typeof globalThis & { jianbaoPrintPool?: RenderPool }

/** The render processes of this web server or worker: one, kept warm for a minute, more work
 * queued, then `RenderBusy`. */
export function printPool(): RenderPool {
  return (holder.jianbaoPrintPool ??= createRenderPool({
    size: 1,
    queueLimit: 8,
    timeoutMs: 60_000,
    idleMs: 60_000,
    program: ownProgram('src/pdf/pool/renderChild.ts'),
    fonts: printFonts(),
  }))
}

/** Ends the render processes, if there ever were any. */
export async function closePrintPool(): Promise<void> {
  await holder.jianbaoPrintPool?.close()
}
