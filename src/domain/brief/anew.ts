/** What a correction takes anew, beside its errata; each is asked for by itself, and all else stays as published. */
export type Anew = {
  /** The figures of its tables are counted anew. */
  recount: boolean
  /** The day it should have been printed with, `YYYY-MM-DD`. */
  date: string | undefined
  /** 报, 送 and 发 are printed as they are today, and it is mailed by them. */
  lists: boolean
}

export function takesAnew({ recount, date, lists }: Anew): boolean {
  return recount || date !== undefined || lists
}
