import { askChild } from '@/docx/pool/askChild'
import { createGate } from '@/docx/pool/gate'
import { RuleError } from '@/domain/ruleError'
import { ownProgram } from '@/env/ownProgram'

// On globalThis, because Next's dev server loads modules anew.
const holder = globalThis as typeof globalThis & { jianbaoPersonalGate?: ReturnType<typeof createGate> }
const LIMITS = {
  processorMs: 30_000,
  memoryMB: 512,
  program: ownProgram('src/sheets/pool/personalChild.ts'),
}
const BUSY = { code: 'busy', message: '现在有别的文件正在生成，请过一会儿再试。' }

/**
 * personalSheets in a process of its own: of twenty years it takes seconds, in which nobody else would be answered.
 * @throws RuleError invalid | busy
 */
export async function writePersonalSheets(content: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const through = (holder.jianbaoPersonalGate ??= createGate({ atOnce: 1, waiting: 4, busy: BUSY }))
  return Buffer.from(await through(() => askChild<Uint8Array>(content, { ...LIMITS, tooMuch })))
}

function tooMuch(): RuleError {
  return new RuleError('invalid', 'too-many-rows', '内容太多，没能写成 Excel 文件。请下载给程序读的文件。')
}
