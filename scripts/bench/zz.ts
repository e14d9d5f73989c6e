import { fillOffice } from '/work/wt/reviewer/scripts/bench/largeOffice/fillOffice'
const t=Date.now(); await fillOffice(process.env.DB as string); console.log((Date.now()-t)/1000,'s')
