import * as migration_20261122_032711_initial from './20261122_032711_initial'
import * as migration_20261122_040000_guards from './20261122_040000_guards'
import * as migration_20261122_042746_people from './20261122_042746_people'
import * as migration_20261122_050654_headline from './20261122_050654_headline'
import * as migration_20261124_032000_text_functions from './20261124_032000_text_functions'
import * as migration_20261124_034000_article_texts from './20261124_034000_article_texts'
import * as migration_20261124_113416_notices from './20261124_113416_notices'
import * as migration_20261124_114000_notice_guards from './20261124_114000_notice_guards'
import * as migration_20261124_114736_reading from './20261124_114736_reading'
import * as migration_20261124_114737_reading_links from './20261124_114737_reading_links'
import * as migration_20261124_114800_mailTables from './20261124_114800_mailTables'
import * as migration_20261124_123006_notice_switches from './20261124_123006_notice_switches'
import * as migration_20261124_125108_ready_phrases from './20261124_125108_ready_phrases'
import * as migration_20261124_125500_archive from './20261124_125500_archive'
import * as migration_20261124_131010_bounces from './20261124_131010_bounces'
import * as migration_20261124_132335_solicitations from './20261124_132335_solicitations'
import * as migration_20261124_133754_version_signature from './20261124_133754_version_signature'
import * as migration_20261124_134000_faster_marks from './20261124_134000_faster_marks'
import * as migration_20261125_234500_articles_with_mark from './20261125_234500_articles_with_mark'

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
  {
    up: migration_20261124_032000_text_functions.up,
    down: migration_20261124_032000_text_functions.down,
    name: '20261124_032000_text_functions',
  },
  {
    up: migration_20261124_034000_article_texts.up,
    down: migration_20261124_034000_article_texts.down,
    name: '20261124_034000_article_texts',
  },
  {
    up: migration_20261124_113416_notices.up,
    down: migration_20261124_113416_notices.down,
    name: '20261124_113416_notices',
  },
  {
    up: migration_20261124_114000_notice_guards.up,
    down: migration_20261124_114000_notice_guards.down,
    name: '20261124_114000_notice_guards',
  },
  {
    up: migration_20261124_114736_reading.up,
    down: migration_20261124_114736_reading.down,
    name: '20261124_114736_reading',
  },
  {
    up: migration_20261124_114737_reading_links.up,
    down: migration_20261124_114737_reading_links.down,
    name: '20261124_114737_reading_links',
  },
  {
    up: migration_20261124_114800_mailTables.up,
    down: migration_20261124_114800_mailTables.down,
    name: '20261124_114800_mailTables',
  },
  {
    up: migration_20261124_123006_notice_switches.up,
    down: migration_20261124_123006_notice_switches.down,
    name: '20261124_123006_notice_switches',
  },
  {
    up: migration_20261124_125108_ready_phrases.up,
    down: migration_20261124_125108_ready_phrases.down,
    name: '20261124_125108_ready_phrases',
  },
  {
    up: migration_20261124_125500_archive.up,
    down: migration_20261124_125500_archive.down,
    name: '20261124_125500_archive',
  },
  {
    up: migration_20261124_131010_bounces.up,
    down: migration_20261124_131010_bounces.down,
    name: '20261124_131010_bounces',
  },
  {
    up: migration_20261124_132335_solicitations.up,
    down: migration_20261124_132335_solicitations.down,
    name: '20261124_132335_solicitations',
  },
  {
    up: migration_20261124_133754_version_signature.up,
    down: migration_20261124_133754_version_signature.down,
    name: '20261124_133754_version_signature',
  },
  {
    up: migration_20261124_134000_faster_marks.up,
    down: migration_20261124_134000_faster_marks.down,
    name: '20261124_134000_faster_marks',
  },
  {
    up: migration_20261125_234500_articles_with_mark.up,
    down: migration_20261125_234500_articles_with_mark.down,
    name: '20261125_234500_articles_with_mark',
  },
]
