import { importDocx } from '../importDocx'
import { answerParent } from './answerParent'

/** The process that runImport starts. */
answerParent((file: Uint8Array) => importDocx(Buffer.from(file)))
