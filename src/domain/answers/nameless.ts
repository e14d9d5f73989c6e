import { z } from 'zod'

/** What an account that left is called from now on. */
export const madeNameless = z.object({ name: z.string() })
