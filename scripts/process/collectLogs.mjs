// Loaded before any program of a test run when JIANBAO_LOGS names a folder (docs/testing.md): what this process writes to
// its standard output and error goes into a file of its own there as well, whoever reads or throws away the rest.
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const folder = process.env.JIANBAO_LOGS
// The runner itself says what was tried, not what the office says.
const isRunner = /(?:vitest(?:\.mjs)?|npx)$/.test(process.argv[1] ?? '')
if (folder && !isRunner) {
  const file = path.join(folder, `${process.pid}-${Date.now()}.log`)
  const { write, writeSync, appendFileSync } = fs
  appendFileSync(file, `# ${process.argv.slice(1).join(' ')}\n`)
  let isKept = false
  const keep = (data) => {
    if (isKept) return
    try {
      appendFileSync(file, data)
    } catch {
      // The folder is gone: the run is over.
    }
  }
  const isSaid = (fd) => fd === 1 || fd === 2
  fs.write = function (fd, data, ...rest) {
    if (isSaid(fd)) keep(data)
    return write.call(this, fd, data, ...rest)
  }
  fs.writeSync = function (fd, data, ...rest) {
    if (isSaid(fd)) keep(data)
    return writeSync.call(this, fd, data, ...rest)
  }
  for (const stream of [process.stdout, process.stderr]) {
    const said = stream.write
    stream.write = function (data, ...rest) {
      keep(data)
      // Its own way may lead through fs.writeSync: once is enough.
      isKept = true
      try {
        return said.call(this, data, ...rest)
      } finally {
        isKept = false
      }
    }
  }
}
