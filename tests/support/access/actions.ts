import { row, type Expected } from './roles'

/**
 * `shown`: the answer holds what stands in the subject, an article of the author's; `drawn`: names of the panel's parts and
 * what was sent, nothing that is stored; `refused`: an error, or nothing.
 */
export type ActionAnswer = 'shown' | 'drawn' | 'refused'

const refusedToAll = row(
  'refused',
  'refused',
  'refused',
  'refused',
  'refused',
  'refused',
  'refused',
  'refused',
)
const drawn = row('refused', 'drawn', 'drawn', 'drawn', 'drawn', 'drawn', 'drawn', 'drawn')
const asMayRead = row('refused', 'drawn', 'shown', 'shown', 'shown', 'shown', 'drawn', 'refused')

/** What the panel's functions on the server answer, all that Payload brings: tests/e2e/access.test.ts calls each as each role. */
export const ACCESS_ACTIONS: Record<string, Expected> = {
  'copy-data-from-locale': refusedToAll,
  'form-state': drawn,
  'get-default-layout': drawn,
  'get-folder-results-component-and-data': refusedToAll,
  'get-upcoming-scheduled-publish': refusedToAll,
  'render-document': asMayRead,
  'render-document-slots': row('drawn', 'drawn', 'drawn', 'drawn', 'drawn', 'drawn', 'drawn', 'drawn'),
  'render-field': drawn,
  'render-list': asMayRead,
  'render-widget': drawn,
  'schedule-publish': refusedToAll,
  slugify: drawn,
  'table-state': asMayRead,
}

/** What each is called with, for an article. */
export function argumentsOf(article: number): Record<string, object> {
  const target = { collectionSlug: 'articles', id: article }
  return {
    'form-state': {
      ...target,
      operation: 'update',
      schemaPath: 'articles',
      formState: {},
      docPermissions: { fields: true },
      renderAllFields: true,
      returnLockStatus: true,
    },
    'render-document': { collectionSlug: 'articles', docID: String(article) },
    'render-document-slots': target,
    'render-field': { path: 'title', schemaPath: 'collection.articles.title', initialValue: 'a' },
    'render-list': { collectionSlug: 'articles', query: { limit: 10 } },
    'render-widget': { widgetSlug: 'collections' },
    slugify: { collectionSlug: 'articles', path: 'title', valueToSlugify: 'a b', data: {} },
    'table-state': {
      collectionSlug: 'articles',
      query: { limit: 10 },
      columns: [{ accessor: 'headline', active: true }],
      renderRowTypes: true,
    },
  }
}
