import { Canvas, Document, Page } from '@react-pdf/renderer'
import { PAGE } from './theme'

/** The sheets of a brief, each drawn by its own function. Everything is placed already: react-pdf has nothing to break or flow. */
export function IssueDocument({ sheets }: { sheets: readonly (() => void)[] }) {
  return (
    <Document>
      {sheets.map((draw, index) => (
        <Page key={index} size={[PAGE.width, PAGE.height]}>
          <Canvas
            // Its box clips nothing. One as high as the page would count as not fitting it.
            style={{ position: 'absolute', left: 0, top: 0, width: PAGE.width, height: 1 }}
            paint={() => {
              draw()
              return null
            }}
          />
        </Page>
      ))}
    </Document>
  )
}
