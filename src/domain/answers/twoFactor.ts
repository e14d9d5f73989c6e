import { z } from 'zod'

/** Whether an account has a second step, whether the office asks for one, and how many recovery codes are left. */
export const twoFactorState = z.object({ isSet: z.boolean(), isAsked: z.boolean(), codesLeft: z.number() })
export type TwoFactorState = z.output<typeof twoFactorState>

/** A secret for the app: its key in base32, the address that says it, and that as a square. */
export const twoFactorBegun = z.object({ key: z.string(), uri: z.string(), svg: z.string() })
export const twoFactorConfirmed = z.object({ recoveryCodes: z.array(z.string()) })
export const twoFactorRemoved = z.object({ removed: z.literal(true) })
