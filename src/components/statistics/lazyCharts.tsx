'use client'

import dynamic from 'next/dynamic'

// Their library comes with the page that shows them: bundled with the panel's other parts, every page would load it.
export const FiguresChart = dynamic(() => import('./FiguresChart').then((module) => module.FiguresChart))
export const QuarterChart = dynamic(() => import('./QuarterChart').then((module) => module.QuarterChart))
