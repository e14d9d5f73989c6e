const COLLECTIONS = '/admin/collections'

export const QUEUE_PATH = '/admin/queue'
export const REGISTER_PATH = '/admin/register'
/** Followed by an issue's id. */
export const SIGN_PATH = '/admin/sign'
export const EARLIER_PATH = '/admin/earlier'
export const STATISTICS_PATH = '/admin/statistics'
/** What may be missing after a restore. */
export const RESTORATION_PATH = '/admin/restoration'
export const SCORES_PATH = '/admin/scores'
/** With `?all=true`, for administrators, everybody's. */
export const SESSIONS_PATH = '/admin/sessions'

export const RECORD_PATH = '/admin/record'

/** Where a list is brought in from Excel. */
export function listImportPath(slug: string): string {
  return `/admin/lists/${slug}`
}

/** Where the panel shows one document. */
export function documentPath(collection: string, id: number | string): string {
  return `${COLLECTIONS}/${collection}/${id}`
}

/** Where the panel begins a new document; `filled`: what stands in it already, where its fields take it (collections/fromAddress). */
export function createPath(collection: string, filled: Readonly<Record<string, number>> = {}): string {
  const query = new URLSearchParams(Object.entries(filled).map(([field, id]) => [field, String(id)]))
  return `${COLLECTIONS}/${collection}/create${query.size === 0 ? '' : `?${query}`}`
}

/**
 * A collection's list, filtered so that each named field has one of its values. The shape `or › and` is the one
 * the list's own filter form writes and can therefore show and change.
 */
export function listPath(
  collection: string,
  {
    where = {},
    sort,
  }: { where?: Readonly<Record<string, readonly (string | number)[]>>; sort?: string } = {},
): string {
  const query = new URLSearchParams()
  Object.entries(where).forEach(([field, values], index) => {
    const condition = `where[or][0][and][${index}][${field}]`
    if (values.length === 1) query.set(`${condition}[equals]`, String(values[0]))
    else values.forEach((value, position) => query.set(`${condition}[in][${position}]`, String(value)))
  })
  if (sort) query.set('sort', sort)
  return query.size === 0 ? `${COLLECTIONS}/${collection}` : `${COLLECTIONS}/${collection}?${query}`
}

/** The articles that one figure of the statistics counts. */
export function countedPath(figure: {
  from: string
  to: string
  kind: 'received' | 'used'
  company: number
}): string {
  return `${STATISTICS_PATH}/articles?${new URLSearchParams({ ...figure, company: String(figure.company) })}`
}

/** 来稿及刊用情况 of a period. */
export const statisticsPath = (period: Days): string => ofPeriod(STATISTICS_PATH, period)

/** 记分 of a period. */
export const scoresPath = (period: Days): string => ofPeriod(SCORES_PATH, period)

type Days = { from: string; to: string }

const ofPeriod = (path: string, { from, to }: Days): string => `${path}?${new URLSearchParams({ from, to })}`

/** How a company's points of a period came about. */
export function scoredPath(scored: { from: string; to: string; company: number }): string {
  return `${SCORES_PATH}/company?${new URLSearchParams({ ...scored, company: String(scored.company) })}`
}
