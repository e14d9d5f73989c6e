/** Okabe and Ito's blue and orange: told apart by the colour-blind, and as dark and light on a grey printer. */
export const RECEIVED = { name: '来稿数', fill: '#0072b2' } as const
export const USED = { name: '刊用数', fill: '#e69f00' } as const

/** Until the browser has measured: a chart of no width is complained about, and prints as nothing. */
export const FIRST_SIZE = { width: 1000, height: 320 } as const

export const AXIS = { fontSize: 14, fill: 'var(--theme-elevation-800)' } as const
