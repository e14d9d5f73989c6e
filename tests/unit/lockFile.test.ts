import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'

type Package = { version: string; peerDependencies?: Record<string, string> }

// It has no types of its own, and one function of it is not worth a package of them.
const { satisfies } = createRequire(import.meta.url)('semver') as {
  satisfies: (version: string, range: string) => boolean
}

/** Where `name` is found from `place` (`node_modules/a/node_modules/b`): within it, beside it, or above. */
function found(packages: Record<string, Package>, place: string, name: string): Package | undefined {
  const here = packages[`${place ? `${place}/` : ''}node_modules/${name}`]
  if (here || place === '') return here
  return found(packages, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name)
}

it('the lock file has no peer of another version than is wanted: npm 11 lets an optional one pass, npm 9 and 10 refuse to install', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, Package>
  }
  const wrong = Object.entries(packages).flatMap(([place, { peerDependencies = {} }]) =>
    Object.entries(peerDependencies).flatMap(([name, range]) => {
      const peer = found(packages, place, name)
      return peer && !satisfies(peer.version, range)
        ? [`${place} wants ${name} ${range}, not ${peer.version}`]
        : []
    }),
  )
  expect(wrong).toEqual([])
})
