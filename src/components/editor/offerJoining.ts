import { toast } from '@payloadcms/ui'
import {
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $insertParagraphs } from './insertPasted'

const OFFERED_MS = 60_000

type Offer = { paragraphs: readonly string[]; pageNumbers: readonly string[]; before: BaseSelection }

/** Says that the lines look broken, and puts whole paragraphs in their place, as long as nobody wrote on. */
export function offerJoining(editor: LexicalEditor, { paragraphs, pageNumbers, before }: Offer): void {
  const numbers = pageNumbers.length > 0 ? `，并去掉页码（${pageNumbers.slice(0, 5).join('、')}）` : ''
  const join = () => {
    stop()
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    editor.update(() => {
      $setSelection(before.clone())
      $insertParagraphs(editor, paragraphs)
    })
    toast.success(`已合并成 ${paragraphs.length} 段${numbers}。不合适可以撤销。`)
  }
  const offer = toast.info(`粘贴的文字像是从 PDF 里来的，一句话断成了几行。可以合并成段${numbers}。`, {
    action: { label: '合并断行', onClick: join },
    duration: OFFERED_MS,
  })
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    stop()
    toast.dismiss(offer)
  })
}
