import * as migration_20261127_000000_initial from './20261127_000000_initial'
import * as migration_20261127_000001_guards from './20261127_000001_guards'
import * as migration_20261127_024444_reasons from './20261127_024444_reasons'
import * as migration_20261127_032500_mail_clock from './20261127_032500_mail_clock'
import * as migration_20261127_042000_worker_findings from './20261127_042000_worker_findings'
import * as migration_20261127_063904_earlier_issues from './20261127_063904_earlier_issues'
import * as migration_20261127_071126_roles from './20261127_071126_roles'
import * as migration_20261127_072137_audit from './20261127_072137_audit'
import * as migration_20261127_072729_account_notice from './20261127_072729_account_notice'
import * as migration_20261127_074546_remarks from './20261127_074546_remarks'
import * as migration_20261127_100238_compaction from './20261127_100238_compaction'
import * as migration_20261127_102410_proofread from './20261127_102410_proofread'
import * as migration_20261127_110258_scores from './20261127_110258_scores'
import * as migration_20261127_111624_earlier_imports from './20261127_111624_earlier_imports'
import * as migration_20261127_113008_signature from './20261127_113008_signature'
import * as migration_20261127_113405_archive_package from './20261127_113405_archive_package'
import * as migration_20261127_114500_rate_limits from './20261127_114500_rate_limits'
import * as migration_20261127_115200_article_creations from './20261127_115200_article_creations'
import * as migration_20261127_115414_series from './20261127_115414_series'
import * as migration_20261127_135528_unused_pictures from './20261127_135528_unused_pictures'
import * as migration_20261127_140623_schedule from './20261127_140623_schedule'
import * as migration_20261127_145829_archive_ofd from './20261127_145829_archive_ofd'
import * as migration_20261127_171621_account_safety from './20261127_171621_account_safety'
import * as migration_20261127_175000_alerts from './20261127_175000_alerts'
import * as migration_20261127_175856_first_password from './20261127_175856_first_password'
import * as migration_20261127_175913_sessions from './20261127_175913_sessions'
import * as migration_20261127_181806_password_notice from './20261127_181806_password_notice'
import * as migration_20261127_183108_password_age from './20261127_183108_password_age'
import * as migration_20261127_205542_ofd_in_mail from './20261127_205542_ofd_in_mail'
import * as migration_20261127_211601_even_page from './20261127_211601_even_page'
import * as migration_20261127_213338_mail_size from './20261127_213338_mail_size'
import * as migration_20261128_002700_reset_tokens from './20261128_002700_reset_tokens'
import * as migration_20261128_003500_on_record from './20261128_003500_on_record'
import * as migration_20261128_004500_restorations from './20261128_004500_restorations'
import * as migration_20261128_010500_two_factor from './20261128_010500_two_factor'
import * as migration_20261128_011752_record_events from './20261128_011752_record_events'
import * as migration_20261128_012423_oidc from './20261128_012423_oidc'
import * as migration_20261128_013245_keeping from './20261128_013245_keeping'
import * as migration_20261128_022500_password_tries from './20261128_022500_password_tries'
import * as migration_20261128_053554_keep_versions from './20261128_053554_keep_versions'
import * as migration_20261128_062904_messages from './20261128_062904_messages'
import * as migration_20261128_092206_stages from './20261128_092206_stages'
import * as migration_20261128_100012_wanted from './20261128_100012_wanted'
import * as migration_20261128_140926_printed_scores from './20261128_140926_printed_scores'
import * as migration_20261128_172919_scans from './20261128_172919_scans'
import * as migration_20261128_210000_grams from './20261128_210000_grams'

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
  {
    up: migration_20261127_024444_reasons.up,
    down: migration_20261127_024444_reasons.down,
    name: '20261127_024444_reasons',
  },
  {
    up: migration_20261127_032500_mail_clock.up,
    down: migration_20261127_032500_mail_clock.down,
    name: '20261127_032500_mail_clock',
  },
  {
    up: migration_20261127_042000_worker_findings.up,
    down: migration_20261127_042000_worker_findings.down,
    name: '20261127_042000_worker_findings',
  },
  {
    up: migration_20261127_063904_earlier_issues.up,
    down: migration_20261127_063904_earlier_issues.down,
    name: '20261127_063904_earlier_issues',
  },
  {
    up: migration_20261127_071126_roles.up,
    down: migration_20261127_071126_roles.down,
    name: '20261127_071126_roles',
  },
  {
    up: migration_20261127_072137_audit.up,
    down: migration_20261127_072137_audit.down,
    name: '20261127_072137_audit',
  },
  {
    up: migration_20261127_072729_account_notice.up,
    down: migration_20261127_072729_account_notice.down,
    name: '20261127_072729_account_notice',
  },
  {
    up: migration_20261127_074546_remarks.up,
    down: migration_20261127_074546_remarks.down,
    name: '20261127_074546_remarks',
  },
  {
    up: migration_20261127_100238_compaction.up,
    down: migration_20261127_100238_compaction.down,
    name: '20261127_100238_compaction',
  },
  {
    up: migration_20261127_102410_proofread.up,
    down: migration_20261127_102410_proofread.down,
    name: '20261127_102410_proofread',
  },
  {
    up: migration_20261127_110258_scores.up,
    down: migration_20261127_110258_scores.down,
    name: '20261127_110258_scores',
  },
  {
    up: migration_20261127_111624_earlier_imports.up,
    down: migration_20261127_111624_earlier_imports.down,
    name: '20261127_111624_earlier_imports',
  },
  {
    up: migration_20261127_113008_signature.up,
    down: migration_20261127_113008_signature.down,
    name: '20261127_113008_signature',
  },
  {
    up: migration_20261127_113405_archive_package.up,
    down: migration_20261127_113405_archive_package.down,
    name: '20261127_113405_archive_package',
  },
  {
    up: migration_20261127_114500_rate_limits.up,
    down: migration_20261127_114500_rate_limits.down,
    name: '20261127_114500_rate_limits',
  },
  {
    up: migration_20261127_115200_article_creations.up,
    down: migration_20261127_115200_article_creations.down,
    name: '20261127_115200_article_creations',
  },
  {
    up: migration_20261127_115414_series.up,
    down: migration_20261127_115414_series.down,
    name: '20261127_115414_series',
  },
  {
    up: migration_20261127_135528_unused_pictures.up,
    down: migration_20261127_135528_unused_pictures.down,
    name: '20261127_135528_unused_pictures',
  },
  {
    up: migration_20261127_140623_schedule.up,
    down: migration_20261127_140623_schedule.down,
    name: '20261127_140623_schedule',
  },
  {
    up: migration_20261127_145829_archive_ofd.up,
    down: migration_20261127_145829_archive_ofd.down,
    name: '20261127_145829_archive_ofd',
  },
  {
    up: migration_20261127_171621_account_safety.up,
    down: migration_20261127_171621_account_safety.down,
    name: '20261127_171621_account_safety',
  },
  {
    up: migration_20261127_175000_alerts.up,
    down: migration_20261127_175000_alerts.down,
    name: '20261127_175000_alerts',
  },
  {
    up: migration_20261127_175856_first_password.up,
    down: migration_20261127_175856_first_password.down,
    name: '20261127_175856_first_password',
  },
  {
    up: migration_20261127_175913_sessions.up,
    down: migration_20261127_175913_sessions.down,
    name: '20261127_175913_sessions',
  },
  {
    up: migration_20261127_181806_password_notice.up,
    down: migration_20261127_181806_password_notice.down,
    name: '20261127_181806_password_notice',
  },
  {
    up: migration_20261127_183108_password_age.up,
    down: migration_20261127_183108_password_age.down,
    name: '20261127_183108_password_age',
  },
  {
    up: migration_20261127_205542_ofd_in_mail.up,
    down: migration_20261127_205542_ofd_in_mail.down,
    name: '20261127_205542_ofd_in_mail',
  },
  {
    up: migration_20261127_211601_even_page.up,
    down: migration_20261127_211601_even_page.down,
    name: '20261127_211601_even_page',
  },
  {
    up: migration_20261127_213338_mail_size.up,
    down: migration_20261127_213338_mail_size.down,
    name: '20261127_213338_mail_size',
  },
  {
    up: migration_20261128_002700_reset_tokens.up,
    down: migration_20261128_002700_reset_tokens.down,
    name: '20261128_002700_reset_tokens',
  },
  {
    up: migration_20261128_003500_on_record.up,
    down: migration_20261128_003500_on_record.down,
    name: '20261128_003500_on_record',
  },
  {
    up: migration_20261128_004500_restorations.up,
    down: migration_20261128_004500_restorations.down,
    name: '20261128_004500_restorations',
  },
  {
    up: migration_20261128_010500_two_factor.up,
    down: migration_20261128_010500_two_factor.down,
    name: '20261128_010500_two_factor',
  },
  {
    up: migration_20261128_011752_record_events.up,
    down: migration_20261128_011752_record_events.down,
    name: '20261128_011752_record_events',
  },
  {
    up: migration_20261128_012423_oidc.up,
    down: migration_20261128_012423_oidc.down,
    name: '20261128_012423_oidc',
  },
  {
    up: migration_20261128_013245_keeping.up,
    down: migration_20261128_013245_keeping.down,
    name: '20261128_013245_keeping',
  },
  {
    up: migration_20261128_022500_password_tries.up,
    down: migration_20261128_022500_password_tries.down,
    name: '20261128_022500_password_tries',
  },
  {
    up: migration_20261128_053554_keep_versions.up,
    down: migration_20261128_053554_keep_versions.down,
    name: '20261128_053554_keep_versions',
  },
  {
    up: migration_20261128_062904_messages.up,
    down: migration_20261128_062904_messages.down,
    name: '20261128_062904_messages',
  },
  {
    up: migration_20261128_092206_stages.up,
    down: migration_20261128_092206_stages.down,
    name: '20261128_092206_stages',
  },
  {
    up: migration_20261128_100012_wanted.up,
    down: migration_20261128_100012_wanted.down,
    name: '20261128_100012_wanted',
  },
  {
    up: migration_20261128_140926_printed_scores.up,
    down: migration_20261128_140926_printed_scores.down,
    name: '20261128_140926_printed_scores',
  },
  {
    up: migration_20261128_172919_scans.up,
    down: migration_20261128_172919_scans.down,
    name: '20261128_172919_scans',
  },
  {
    up: migration_20261128_210000_grams.up,
    down: migration_20261128_210000_grams.down,
    name: '20261128_210000_grams',
  },
]
