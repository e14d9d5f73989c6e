import type { AdminViewConfig } from 'payload'

/** The archive in the panel, for everybody with an account. */
export const archiveView: Record<string, AdminViewConfig> = {
  archive: {
    path: '/archive',
    exact: true,
    Component: '/components/archive/ArchivePage#ArchivePage',
    meta: { title: '往期简报' },
  },
}
