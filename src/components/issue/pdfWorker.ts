import { pdfjs } from 'react-pdf'

// Whoever shows a PDF imports this first: pdf.js reads files in a worker of its own, from the bundle.
pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).toString()
