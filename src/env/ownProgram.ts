/** How to start a program of ours with this Node: its file, from the project's root, and the words before it. */
export type Program = { script: string; execArgv: string[] }

/** Where `npm run build` puts our programs as JavaScript. */
export const PROGRAMS_FOLDER = 'dist'

// Written into what a build makes, by esbuild and by Next, as the folder of its programs: no variable for anybody to set.
const built = process.env.JIANBAO_BUILT

/** Where a file of our sources lies for this process: in the build for what runs from the build. */
export function ownPath(source: string): string {
  return built ? `${built}/${source.replace(/\.(ts|mjs)$/, '.js')}` : source
}

/**
 * A program by its source: what runs from a build starts programs of that build, what runs from its sources starts
 * sources, by tsx. Without the condition Lexical's shims leave a top-level await unsettled, and Node exits 0 with
 * nothing done.
 */
export function ownProgram(source: string): Program {
  const execArgv = ['--conditions=production']
  return { script: ownPath(source), execArgv: built ? execArgv : [...execArgv, '--import', 'tsx'] }
}
