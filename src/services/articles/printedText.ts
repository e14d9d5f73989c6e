import { lexicalToBlocks } from '@/domain/brief/lexicalToBlocks'
import type { Article } from '@/payload-types'

/**
 * What is printed of an article's title and body, as a string to compare: of a review and of 投稿单位审签 alike. An editor that
 * saves the same text in other brackets has not changed it.
 * @throws ZodError of a body that is no editor state
 */
export function printedText({ title, body }: Pick<Article, 'title' | 'body'>): string {
  return JSON.stringify([title ?? '', lexicalToBlocks(body)])
}
