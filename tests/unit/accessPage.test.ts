import { expect, it } from 'vitest'
import { JUDGED } from '@/components/admin/judgedFunctions'
import { ACCESS_ACTIONS } from '../support/access/actions'
import { accessPage } from '../support/access/page'

it('docs/access.md is the tables that the access tests ask for', async () => {
  await expect(accessPage()).toMatchFileSnapshot('../../docs/access.md')
})

it('they have a row for every function that a page may call on the server', () => {
  expect(Object.keys(ACCESS_ACTIONS)).toEqual(Object.keys(JUDGED))
})
