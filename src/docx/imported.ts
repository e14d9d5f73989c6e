import type { ArticleBody } from '@/domain/article/lexical/nodes'

/** An image of the document, in a format the brief prints. `key` is the `value` of its upload node in the body. */
export type ImportedImage = { key: string; bytes: Buffer; type: 'image/png' | 'image/jpeg'; alt: string }

/** What became of a .docx. `title` is '' where none was recognised; `warnings` are for whoever imported it. */
export type Imported = { title: string; body: ArticleBody; images: ImportedImage[]; warnings: string[] }
