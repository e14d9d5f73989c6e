'use client'

import dynamic from 'next/dynamic'

// Their library comes with the page that shows them: bundled with the panel's other parts, every page would load it.
export const CompanyChart = dynamic(() => import('./CompanyChart').then((module) => module.CompanyChart))
export const QuarterChart = dynamic(() => import('./QuarterChart').then((module) => module.QuarterChart))
