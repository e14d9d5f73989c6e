/** An issue whose pages nobody has read as they are: without marks of 三校, without 保密审查. */
export const UNMARKED = { proofs: null, secrecyVerdict: null, markedContent: null } as const
