import { z } from 'zod'

const copySchema = z.object({
  title: z.string(),
  body: z.looseObject({}).nullable(),
  /** When it was written, by the server's clock. */
  at: z.string(),
  /** The version that the server had when it was written; nothing of an article that the server did not have. */
  base: z.string().optional(),
  /** By which the server knows an article again that it made and this browser has no number of. */
  creationKey: z.string().optional(),
})

/** Text that is not on the server yet, kept in this browser. */
export type LocalCopy = z.infer<typeof copySchema>

const PREFIX = 'jianbao.copy'
/** Of an article that was not opened again since: what is being written there now must not take its place. */
const SET_ASIDE = 'aside'

export type CopyOwner = { user: number | string }

/** Where the copy of one article of a person lies. One that the server does not have has a name of its page's making. */
function keyOf({ user }: CopyOwner, article: number | string): string {
  return `${PREFIX}.${user}.${article}`
}

export function keepCopy(owner: CopyOwner, article: number | string, copy: LocalCopy): void {
  write(keyOf(owner, article), copy)
}

export function dropCopy(owner: CopyOwner, article: number | string): void {
  attempt((storage) => storage.removeItem(keyOf(owner, article)))
}

/**
 * The copies of earlier pages of an article, newest first; of `undefined`, those of articles that never reached the
 * server. From now on they are aside of what this page keeps, until they are dropped.
 */
export function setCopiesAside(owner: CopyOwner, article: number | undefined): SetAside[] {
  return (
    attempt((storage) => {
      const start = keyOf(owner, article ?? 'new')
      return Object.keys(storage)
        .filter((key) => key === start || key.startsWith(`${start}.`) || isOfNew(key, start, article))
        .flatMap((key) => setAside(storage, key))
        .sort((one, other) => other.copy.at.localeCompare(one.copy.at))
    }) ?? []
  )
}

export type SetAside = { key: string; copy: LocalCopy }

export function dropSetAside({ key }: SetAside): void {
  attempt((storage) => storage.removeItem(key))
}

/** A new article's copy bears the name that its page made up. */
function isOfNew(key: string, start: string, article: number | undefined): boolean {
  return article === undefined && key.startsWith(`${start}-`)
}

function setAside(storage: Storage, key: string): SetAside[] {
  const copy = parsed(storage.getItem(key))
  if (!copy) return []
  if (key.includes(`.${SET_ASIDE}.`)) return [{ key, copy }]
  const aside = `${key}.${SET_ASIDE}.${copy.at}`
  storage.setItem(aside, JSON.stringify(copy))
  storage.removeItem(key)
  return [{ key: aside, copy }]
}

function write(key: string, copy: LocalCopy): void {
  attempt((storage) => storage.setItem(key, JSON.stringify(copy)))
}

function parsed(text: string | null): LocalCopy | undefined {
  try {
    return copySchema.safeParse(JSON.parse(text ?? 'null')).data
  } catch {
    return undefined
  }
}

/** Full or forbidden: then this browser keeps nothing, and the server's copy is the one that counts. */
function attempt<Result>(act: (storage: Storage) => Result): Result | undefined {
  try {
    return act(window.localStorage)
  } catch {
    return undefined
  }
}
