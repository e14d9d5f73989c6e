export type Asked = { article: number; issue: number }

const ARTICLES =
  '/api/articles?depth=0&limit=50&select[headline]=true&select[status]=true&select[company]=true&select[channel]=true'
const words = encodeURIComponent

/** By name: an address that a person's page asks for. */
export function questions({ article, issue }: Asked): Record<string, string> {
  return {
    'list of articles': ARTICLES,
    'list of articles, as a page': '/admin/collections/articles',
    'list of articles of one state': `${ARTICLES}&where[status][equals]=published`,
    'list of issues': '/api/issues?depth=0&limit=50&select[name]=true&select[date]=true&select[status]=true',
    'search for two characters': `${ARTICLES}&where[fullText][like]=${words('曹杨')}`,
    'search for one character': `${ARTICLES}&where[fullText][like]=${words('杨')}`,
    'search for a name': `${ARTICLES}&where[fullText][like]=${words('赵建国')}`,
    'archive of a year': '/api/archive',
    'archive, as a page': '/admin/archive',
    'archive, two characters': `/api/archive?q=${words('曹杨')}`,
    'archive, one character': `/api/archive?q=${words('杨')}`,
    'archive, a name': `/api/archive?q=${words('赵建国')}`,
    'list of deliveries': '/api/deliveries?depth=0&limit=50',
    'deliveries of one issue': `/api/deliveries?depth=0&limit=50&where[issue][equals]=${issue}`,
    'failed deliveries': '/api/deliveries?depth=0&limit=50&where[status][equals]=failed',
    'versions of one article': `/api/articles/versions?depth=0&limit=10&where[parent][equals]=${article}`,
    'list of versions': '/api/articles/versions?depth=0&limit=10',
    'list of transitions': '/api/transitions?depth=0&limit=50',
    'transitions of one article': `/api/transitions?depth=0&limit=50&where[document][equals]=${article}&where[collection][equals]=articles`,
    home: '/admin',
    queue: '/admin/queue',
  }
}
