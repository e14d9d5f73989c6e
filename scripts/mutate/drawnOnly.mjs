import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import process from 'node:process'
import { PluginKind, commonTokens, declareFactoryPlugin } from '@stryker-mutator/api/plugin'
import { CheckStatus } from '@stryker-mutator/api/check'

/** Whether a mutant is in the draw: each with the same chance `share` (0 to 1), the same mutants for the same `seed`. */
export function isDrawn({ fileName, location, mutatorName, replacement }, { share, seed }) {
  const { start, end } = location
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`
  const name = relative(process.cwd(), fileName).replace(/^.*?(?=src\/)/, '')
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, name, place, mutatorName, replacement ?? '']))
    .digest()
  return digest.readUInt32BE(0) < share * 2 ** 32
}

// Stryker has no draw of its own. A mutant that a checker turns down is neither tried nor counted.
export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'drawn-only', drawnOnly)]

drawnOnly.inject = [commonTokens.options]
function drawnOnly({ draw }) {
  return {
    async init() {},
    async group(mutants) {
      return [mutants.map(({ id }) => id)]
    },
    async check(mutants) {
      return Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isDrawn(mutant, draw)
            ? { status: CheckStatus.Passed }
            : { status: CheckStatus.CompileError, reason: 'not drawn' },
        ]),
      )
    },
  }
}
