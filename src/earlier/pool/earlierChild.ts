import { answerParent } from '@/docx/pool/answerParent'
import { readIssue } from '../readIssue'

/** The process that runEarlier starts. */
answerParent((file: Uint8Array) => readIssue(Buffer.from(file)))
