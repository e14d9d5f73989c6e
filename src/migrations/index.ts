import * as migration_20261127_000000_initial from './20261127_000000_initial'
import * as migration_20261127_000001_guards from './20261127_000001_guards'

export const migrations = [
  {
    up: migration_20261127_000000_initial.up,
    down: migration_20261127_000000_initial.down,
    name: '20261127_000000_initial',
  },
  {
    up: migration_20261127_000001_guards.up,
    down: migration_20261127_000001_guards.down,
    name: '20261127_000001_guards',
  },
]
