import { answerParent } from '@/docx/pool/answerParent'
import { personalSheets } from '../personalSheets'

/** The process that writePersonalSheets starts. */
answerParent(personalSheets)
