import { expect, it } from 'vitest'
import { accessPage } from '../support/accessMatrix'

it('docs/access.md is the table that the access test asks for', async () => {
  await expect(accessPage()).toMatchFileSnapshot('../../docs/access.md')
})
