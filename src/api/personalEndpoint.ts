import { personalData } from '@/services/users/personalData'
import { readEndpoint } from './actionEndpoint'
import { attachment } from './attachment'

/** `GET /api/users/:id/personal.json`: all that is held of a person, for that person and for administrators. */
export const personalEndpoint = readEndpoint({
  name: 'personal.json',
  read: async ({ id, req }) => attachment(await personalData({ id, now: new Date() }, { req })),
})
