import * as migration_20261122_032711_initial from './20261122_032711_initial'
import * as migration_20261122_040000_guards from './20261122_040000_guards'
import * as migration_20261122_042746_people from './20261122_042746_people'
import * as migration_20261122_050654_headline from './20261122_050654_headline'

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
  {
    up: migration_20261122_042746_people.up,
    down: migration_20261122_042746_people.down,
    name: '20261122_042746_people',
  },
  {
    up: migration_20261122_050654_headline.up,
    down: migration_20261122_050654_headline.down,
    name: '20261122_050654_headline',
  },
]
