import { row, type Expected } from './roles'

/** `login`, `home`: led there; `none`: there is no such page for this person; `refused`: said so on the page. */
export type PageAnswer = 'shown' | 'login' | 'home' | 'none' | 'refused'

const everybody = row('login', 'shown', 'shown', 'shown', 'shown', 'shown', 'shown', 'shown')
const readers = row('login', 'home', 'home', 'shown', 'shown', 'shown', 'home', 'home')
const readersList = row('login', 'none', 'none', 'shown', 'shown', 'shown', 'none', 'none')
const hidden = row('login', 'none', 'none', 'none', 'none', 'none', 'none', 'none')

/**
 * Pages of the panel, below /admin, and what they answer: tests/e2e/access.test.ts opens each as each role; docs/access.md is
 * printed from it. `:article` is a draft of the author, `:issue` a draft.
 */
export const ACCESS_PAGES: Record<string, Expected> = {
  '/login': row('shown', 'home', 'home', 'home', 'home', 'home', 'home', 'home'),
  '': everybody,
  '/account': everybody,
  '/change-password': everybody,
  '/two-factor': row('login', 'home', 'home', 'shown', 'shown', 'shown', 'shown', 'shown'),
  '/sessions': everybody,
  '/record': row('login', 'home', 'home', 'home', 'home', 'shown', 'shown', 'shown'),
  '/queue': readers,
  '/register': row('login', 'home', 'home', 'shown', 'home', 'shown', 'home', 'home'),
  '/earlier': row('login', 'home', 'home', 'shown', 'home', 'shown', 'home', 'home'),
  '/lists/recipients': row('login', 'home', 'home', 'shown', 'home', 'shown', 'shown', 'home'),
  '/lists/users': row('login', 'home', 'home', 'home', 'home', 'shown', 'shown', 'home'),
  '/lists/companies': row('login', 'home', 'home', 'home', 'home', 'shown', 'shown', 'home'),
  '/lists/lexicon': row('login', 'home', 'home', 'shown', 'home', 'shown', 'home', 'home'),
  '/statistics': readers,
  '/sign/:issue': readers,
  // An author's own row.
  '/scores': row('login', 'shown', 'shown', 'shown', 'shown', 'shown', 'home', 'home'),
  '/restoration': readers,
  '/archive': row('login', 'shown', 'shown', 'shown', 'shown', 'shown', 'shown', 'home'),
  '/globals/settings': row('login', 'none', 'none', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/globals/settings/versions': row('login', 'none', 'none', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/collections/articles': row('login', 'shown', 'shown', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/collections/articles/create': row(
    'login',
    'shown',
    'shown',
    'shown',
    'refused',
    'shown',
    'refused',
    'none',
  ),
  '/collections/articles/:article': row('login', 'home', 'shown', 'shown', 'shown', 'shown', 'home', 'home'),
  '/collections/articles/:article/versions': row(
    'login',
    'home',
    'shown',
    'shown',
    'shown',
    'shown',
    'home',
    'home',
  ),
  '/collections/issues': row('login', 'shown', 'shown', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/collections/issues/create': row(
    'login',
    'refused',
    'refused',
    'shown',
    'refused',
    'shown',
    'refused',
    'none',
  ),
  '/collections/issues/:issue': readers,
  '/collections/issues/:issue/versions': readers,
  '/collections/remarks': hidden,
  '/collections/lexicon': readersList,
  '/collections/exemptions': hidden,
  '/collections/score-rules': row('login', 'none', 'none', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/collections/adoptions': readersList,
  '/collections/instructions': readersList,
  '/collections/solicitations': row('login', 'shown', 'shown', 'shown', 'shown', 'shown', 'none', 'none'),
  '/collections/recipients': row('login', 'none', 'none', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/collections/recipients/1': row('login', 'home', 'home', 'shown', 'shown', 'shown', 'shown', 'home'),
  '/collections/deliveries': readersList,
  '/collections/bounces': readersList,
  '/collections/companies': row('login', 'none', 'none', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/collections/users': row('login', 'none', 'none', 'none', 'none', 'shown', 'shown', 'none'),
  '/collections/users/create': row('login', 'none', 'none', 'none', 'none', 'shown', 'shown', 'none'),
  '/collections/users/1': row('login', 'home', 'home', 'none', 'none', 'shown', 'shown', 'home'),
  '/collections/media': row('login', 'shown', 'shown', 'shown', 'shown', 'shown', 'none', 'none'),
  '/collections/notices': row('login', 'none', 'none', 'shown', 'shown', 'shown', 'shown', 'none'),
  '/collections/messages': hidden,
  '/collections/transitions': row('login', 'none', 'none', 'shown', 'shown', 'shown', 'none', 'shown'),
  '/collections/audit': row('login', 'none', 'none', 'none', 'none', 'shown', 'shown', 'shown'),
  '/collections/publications': hidden,
  '/collections/pdfs': hidden,
  '/collections/ofds': hidden,
  '/collections/originals': hidden,
  '/collections/scans': readersList,
}
