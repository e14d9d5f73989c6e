/** What one article may hold. Each bound is beyond any brief seen, and far below what would hold up the server or a page. */
export const ARTICLE_LIMITS = {
  titleCharacters: 200,
  bodyCharacters: 100_000,
  images: 60,
  tableColumns: 30,
  tableRows: 500,
  /** Nodes one inside the other: a list of five levels in a cell of a table is 16. */
  depth: 40,
  /** A full table (15,000 cells, each with its paragraph and text), and as much again of text. */
  nodes: 80_000,
} as const
