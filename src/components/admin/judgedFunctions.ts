/**
 * Every function that a page of the panel may call on the server, by Payload's names. `asGiven`: it asks for the person and
 * reads and writes as that person may. `refused`: this office has no use for it (locales, folders, publishing by schedule,
 * which Payload queues for whoever asks). tests/int/trust/sideDoors.test.ts fails when Payload brings one that nobody has
 * judged.
 */
export const JUDGED = {
  'copy-data-from-locale': 'refused',
  'form-state': 'ours',
  'get-default-layout': 'asGiven',
  'get-folder-results-component-and-data': 'refused',
  'get-upcoming-scheduled-publish': 'refused',
  'render-document': 'asGiven',
  'render-document-slots': 'asGiven',
  'render-field': 'asGiven',
  'render-list': 'asGiven',
  'render-widget': 'asGiven',
  'schedule-publish': 'refused',
  slugify: 'asGiven',
  'table-state': 'asGiven',
} as const satisfies Record<string, 'asGiven' | 'ours' | 'refused'>
