'use client'

import { createContext } from 'react'

/** Heads the page, which lies outside of the view of a new article and its provider. Nothing where there is one provider only. */
export const PageTitle = createContext<((title: string) => void) | undefined>(undefined)
