import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const UNITS = ['deploy/jianbao-web@.service', 'deploy/jianbao-worker@.service'] as const
const analyze = (...words: string[]) => spawnSync('systemd-analyze', words, { encoding: 'utf8' })
const lacks = analyze('--version').status === 0 ? '' : ' (needs systemd-analyze)'

describe.skipIf(lacks)(`the units of deploy/${lacks}`, () => {
  it.each(UNITS)('%s is read without a word', (unit) => {
    const { status, stdout, stderr } = analyze('verify', '--man=no', unit)
    // A machine without our npm at /usr/bin has nothing to start, which is no fault of the unit.
    const said = `${stdout}${stderr}`.split('\n').filter((line) => line && !line.includes('/usr/bin/npm'))
    expect(said).toEqual([])
    expect(status === 0 || stderr.includes('/usr/bin/npm')).toBe(true)
  })

  it.each(UNITS)('%s gives the program little more than it needs', (unit) => {
    // In tenths: systemd's own words are OK below 5.0.
    const { status, stdout } = analyze('security', '--offline=true', '--threshold=25', '--no-pager', unit)
    expect(stdout).toContain('Overall exposure level')
    expect(status, stdout).toBe(0)
  })
})

describe('the units of deploy/', () => {
  it('leave LibreOffice the namespaces in which it reads old Word files without a network', async () => {
    expect(await readFile('deploy/jianbao-web@.service', 'utf8')).toContain('\nRestrictNamespaces=user net\n')
  })

  it.each(UNITS)('%s comes up again by itself, with a folder of its own', async (unit) => {
    const text = await readFile(unit, 'utf8')
    expect(text).toContain('\nRestart=always\n')
    expect(text).toContain('\nStateDirectory=jianbao\n')
    expect(await readFile('deploy/jianbao.env', 'utf8')).toContain("\nDATA_DIR='/var/lib/jianbao'\n")
  })
})
