import { startDemoApart, type DemoApart } from '../../../scripts/stack/startDemoApart'
import { areGiven, passOn, PASSWORD } from './addresses'

/**
 * The whole demonstration, once for each of Playwright's processes, each on ports and in a folder of its own for this
 * run. Gives the function that stops them and removes the folders.
 *
 * With addresses in the environment already (a list of one), the journeys go through the office that runs there: while a
 * screen is being built, `npm run dev` (its DEMO_PASSWORD that of the journeys) answers sooner than a build.
 */
export default async function startDemos({
  workers,
}: {
  workers: number
}): Promise<(() => Promise<void>) | undefined> {
  if (areGiven()) return undefined
  // npm says it to what it runs, npx too.
  const npm = process.env.npm_execpath
  if (!npm) throw new Error('run by npm only (npm run test:e2e)')
  const demos: DemoApart[] = []
  const stop = async () => void (await Promise.all(demos.map((demo) => demo.stop())))
  try {
    // One after another: the first makes the build that all of them run.
    while (demos.length < workers)
      demos.push(
        await startDemoApart({
          words: [npm, 'run', 'demo'],
          env: process.env,
          password: PASSWORD,
          onLine: showProgress,
        }),
      )
  } catch (error) {
    await stop()
    throw error
  }
  passOn(demos.map(({ web, inbox, dataDir }) => ({ web, inbox, dataDir })))
  return stop
}

/** The lines of its start only, so that nobody stares at a silent terminal while it builds. */
function showProgress(line: string): void {
  if (/^\d\d:\d\d:\d\d /.test(line)) console.log(line)
}
