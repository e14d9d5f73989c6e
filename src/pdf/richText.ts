import type { Block } from './issueView'
export function lexicalToBlocks(_body: unknown): Block[] { return [] }
