import { z } from 'zod'

const copySchema = z.object({
  title: z.string(),
  body: z.looseObject({}).nullable(),
  at: z.string(),
})

/** Text that is not on the server yet, kept in this browser. */
export type LocalCopy = z.infer<typeof copySchema>

/** One for each article and person; a new article's is `new`. */
export function copyKey({ user, article }: { user: number | string; article: number | string }): string {
  return `jianbao.copy.${user}.${article}`
}

export function keepCopy(key: string, copy: LocalCopy): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(copy))
  } catch {
    // Full or forbidden: the server's copy is the one that counts.
  }
}

export function readCopy(key: string): LocalCopy | undefined {
  try {
    return copySchema.safeParse(JSON.parse(window.localStorage.getItem(key) ?? 'null')).data
  } catch {
    return undefined
  }
}

export function dropCopy(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Then there is none.
  }
}
