import { runScript } from './process/runScript'
import { runStack } from './stack/runStack'

await runScript(() => runStack('demo'))
