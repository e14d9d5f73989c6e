/** A run of text, and whether it is what the reader should look at. */
export type Piece = { text: string; marked: boolean }
