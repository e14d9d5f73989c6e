import { answerParent } from '@/docx/pool/answerParent'
import { readSheet } from '../readSheet'

/** The process that runSheet starts. */
answerParent(readSheet)
