import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import nextConfig from '../../../next.config'

const PACKAGES = 'node_modules/@payloadcms'
const NEXT = `${PACKAGES}/next/dist`

it('stands in for initReq of Payload wherever that is asked for, and for nothing else', () => {
  const asking = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.js$/.test(file) && !/\.spec\.js$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(PACKAGES, file), 'utf8')
      return [...source.matchAll(/from '([^']*\/initReq\.js)'/g)].map(([, as]) => ({ file, as }))
    })
  expect(new Set(asking.map(({ as }) => as))).toEqual(
    new Set(Object.keys(nextConfig.turbopack?.resolveAlias ?? {})),
  )
  expect(asking.map(({ file }) => join(PACKAGES, file)).sort()).toEqual([
    `${NEXT}/layouts/Root/index.js`,
    `${NEXT}/utilities/handleServerFunctions.js`,
    `${NEXT}/views/NotFound/index.js`,
    `${NEXT}/views/Root/index.js`,
  ])
})
