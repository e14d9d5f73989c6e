import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { briefView } from './briefView'
import { openTypst, typstBrief } from './typstSource'
import { START, usedSince } from './usage'

/** Sets the brief's text with Typst in a fresh process, once. */
const { compiler, families } = openTypst(NodeCompiler)
const pdf = compiler.pdf({ mainFileContent: typstBrief(briefView(1), families) })
process.send?.({ used: usedSince(START), bytes: pdf.length })
process.disconnect()
