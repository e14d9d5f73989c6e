import { ownProgram } from '@/env/ownProgram'
import { createRenderPool, type RenderPool } from '@/pdf/pool/renderPool'
import { printFonts } from './printFonts'

export type { RenderPool }

// On globalThis, because Next's dev server loads modules anew and each pool would keep its processes.
const holder = globalThis as typeof globalThis & { jianbaoPrintPool?: RenderPool }

/** Whoever looks at a preview soon looks at it again, and waits for it. */
const WARM_MS = 60_000

/** The render processes of this web server or worker: one, kept for `warmMs` without work, more work queued, then `RenderBusy`. */
export function printPool({ warmMs = WARM_MS } = {}): RenderPool {
  return (holder.jianbaoPrintPool ??= createRenderPool({
    size: 1,
    queueLimit: 8,
    timeoutMs: 60_000,
    idleMs: warmMs,
    program: ownProgram('src/pdf/pool/renderChild.ts'),
    fonts: printFonts(),
  }))
}

/** Ends the render processes, if there ever were any. */
export async function closePrintPool(): Promise<void> {
  await holder.jianbaoPrintPool?.close()
}
