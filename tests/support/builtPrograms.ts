import { rm } from 'node:fs/promises'
import { buildPrograms } from '../../scripts/stack/buildPrograms'

export type BuiltPrograms = {
  /** The JavaScript of a program, named by its source. */
  path: (source: string) => string
  remove: () => Promise<void>
}

/** Our programs as `npm run build` makes them, from the sources of this moment; removed by `remove`. */
export async function builtPrograms(): Promise<BuiltPrograms> {
  // Below node_modules, where what it imports is found; a build that a person may be running from stays as it is.
  const folder = `node_modules/.cache/jianbao-programs-${process.pid}`
  await buildPrograms(folder)
  return {
    path: (source) => `${folder}/${source.replace(/\.ts$/, '.js')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
