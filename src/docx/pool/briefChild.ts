import { type WordBrief, writeBrief } from '../brief/writeBrief'
import { answerParent } from './answerParent'

/** The process that runBrief starts. */
answerParent((brief: WordBrief) => {
  const images = Object.entries(brief.images).map(([key, bytes]) => [key, Buffer.from(bytes)] as const)
  return writeBrief({ ...brief, images: Object.fromEntries(images) })
})
