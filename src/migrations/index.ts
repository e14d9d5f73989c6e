import * as migration_20261122_032711_initial from './20261122_032711_initial'
import * as migration_20261122_040000_guards from './20261122_040000_guards'

export const migrations = [
  {
    up: migration_20261122_032711_initial.up,
    down: migration_20261122_032711_initial.down,
    name: '20261122_032711_initial',
  },
  {
    up: migration_20261122_040000_guards.up,
    down: migration_20261122_040000_guards.down,
    name: '20261122_040000_guards',
  },
]
