import { answerParent } from '@/docx/pool/answerParent'
import type { ArchiveJob } from '../archiveJob'
import { writePackage } from '../writePackage'

/** The process that runArchive starts. */
answerParent(async (job: ArchiveJob) => {
  await writePackage(job)
  return true
})
