import { z } from 'zod'

/** The answer of what makes a document: `POST /api/issues/start`. */
export const madeSchema = z.object({ doc: z.object({ id: z.number() }) })
export type Made = z.output<typeof madeSchema>

/** The answer of `POST /api/articles/register`. `approved`: it is taken; where there are 三审, one review was given only. */
export const registeredSchema = madeSchema.extend({ approved: z.boolean() })
export type Registered = z.output<typeof registeredSchema>

/** The answer of `POST /api/articles/import`: the draft, and what to look at in it, in Chinese. */
export const importedSchema = madeSchema.extend({ warnings: z.array(z.string()) })
export type ImportAnswer = z.output<typeof importedSchema>

/** The answer of `POST /api/solicitations/:id/answer`: the id of the draft. */
export const answeringSchema = z.object({ article: z.number() })
export type Answering = z.output<typeof answeringSchema>
