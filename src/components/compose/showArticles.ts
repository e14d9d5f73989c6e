/** The id of the button that shows the lists and findings of an issue where they take turns with its preview. */
export const SHOW_ARTICLES = 'show-articles'
