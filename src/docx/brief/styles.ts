import { AlignmentType, type IParagraphPropertiesOptions, type IStylesOptions } from 'docx'
import { INK, PITCH, SIZE } from '@/domain/brief/sheet'
import { fontOf } from './fonts'
import { CELL, exactly, halfPoints, ON_GRID, PITCH_TWIPS, TIGHTENED, twips, WORD_SIZE } from './measures'
import { OWN_STYLES } from './ownStyles'

/** Paragraph styles that Word does not bring: their ids here, their names in Word's list. */
export const PARAGRAPHS = {
  secrecy: { id: 'JianbaoSecrecy', name: '密级编号' },
  name: { id: 'JianbaoName', name: '报头' },
  issueLine: { id: 'JianbaoIssueLine', name: '期号' },
  editor: { id: 'JianbaoEditor', name: '编者日期' },
  note: { id: 'JianbaoNote', name: '按语' },
  contents: { id: 'JianbaoContents', name: '要目' },
  contentsHead: { id: 'JianbaoContentsHead', name: '要目标题' },
  list: { id: 'JianbaoList', name: '列表' },
  plain: { id: 'JianbaoPlain', name: '不缩进' },
  picture: { id: 'JianbaoPicture', name: '图片' },
  cell: { id: 'JianbaoCell', name: '表格文字' },
  cellHead: { id: 'JianbaoCellHead', name: '表格标题' },
  tableNote: { id: 'JianbaoTableNote', name: '表注' },
  imprint: { id: 'JianbaoImprint', name: '版记' },
  pageNumber: { id: 'JianbaoPageNumber', name: '页码' },
  gap: { id: 'JianbaoGap', name: '间隔' },
} as const

const RED = INK.red.slice(1)
/** Points between the lines of a cell, and of the imprint. */
export const CELL_PITCH = 20
export const IMPRINT_PITCH = 22

const centred = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } }
const unindented = { indent: { firstLine: 0 } }
const body = { font: fontOf('fangsong'), size: halfPoints(WORD_SIZE.three), color: '000000' }
const small = { font: fontOf('fangsong'), size: halfPoints(SIZE.four), characterSpacing: 0 }
const level = (face: 'heiti' | 'kaiti' | 'fangsong') => ({
  run: { font: fontOf(face), size: body.size, color: '000000', bold: false, italics: false },
  paragraph: { keepNext: true, spacing: { ...ON_GRID, before: 0, after: 0 } },
})

/** 取消孤行控制, as offices set it: else a page has 21 lines or 20 instead of 22, and a long issue a page more in sixty. */
const RUNNING_TEXT: IParagraphPropertiesOptions = {
  alignment: AlignmentType.BOTH,
  widowControl: false,
  indent: { firstLine: twips(2 * CELL), firstLineChars: 200 },
  spacing: ON_GRID,
}

/** The styles of a brief, so that a clerk changes one of them and not every paragraph. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        ...body,
        characterSpacing: TIGHTENED,
        snapToGrid: false,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: RUNNING_TEXT,
    },
    title: {
      run: {
        font: fontOf('biaosong'),
        size: halfPoints(SIZE.two),
        color: '000000',
        bold: false,
        characterSpacing: 0,
      },
      paragraph: {
        ...centred,
        keepNext: true,
        outlineLevel: 0,
        spacing: { ...ON_GRID, before: PITCH_TWIPS, after: PITCH_TWIPS },
      },
    },
    heading1: level('heiti'),
    heading2: level('kaiti'),
    heading3: level('fangsong'),
    heading4: level('fangsong'),
    caption: {
      run: { ...small, font: fontOf('kaiti'), italics: false, color: '000000' },
      paragraph: { ...centred, spacing: exactly(CELL_PITCH) },
    },
  },
  paragraphStyles: [
    // Said of the style as well as of the document: LibreOffice takes the cells of its grid from the style.
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { size: body.size }, paragraph: {} },
    ours('secrecy', { font: fontOf('heiti') }, unindented),
    ours('name', { font: fontOf('biaosong'), color: RED }, centred),
    ours('issueLine', {}, centred),
    ours('editor', {}, { ...unindented, alignment: AlignmentType.LEFT }),
    ours('note', { font: fontOf('kaiti') }, {}),
    ours(
      'contents',
      {},
      {
        alignment: AlignmentType.LEFT,
        indent: { left: twips(CELL), hanging: twips(CELL) },
      },
    ),
    ours('contentsHead', { font: fontOf('heiti') }, { ...centred, keepNext: true }),
    ours('list', {}, {}),
    ours('plain', {}, unindented),
    ours('picture', {}, { ...centred, spacing: { line: 240, lineRule: 'auto' } }),
    ours('cell', small, { ...unindented, alignment: AlignmentType.LEFT, spacing: exactly(CELL_PITCH) }),
    ours('cellHead', { ...small, font: fontOf('heiti') }, { ...centred, spacing: exactly(CELL_PITCH) }),
    ours('tableNote', small, { spacing: { ...exactly(PITCH), before: PITCH_TWIPS / 2 } }),
    ours('imprint', small, { alignment: AlignmentType.LEFT, spacing: exactly(IMPRINT_PITCH) }),
    ours('pageNumber', { ...small, font: fontOf('songti') }, unindented),
    ours('gap', {}, { ...unindented, spacing: exactly(1) }),
  ],
  characterStyles: [
    { ...OWN_STYLES.bold, run: { font: fontOf('heiti') } },
    { ...OWN_STYLES.italic, run: { font: fontOf('kaiti') } },
    { id: 'JianbaoHeiti', name: '黑体字', run: { font: fontOf('heiti') } },
    { id: 'JianbaoKaiti', name: '楷体字', run: { font: fontOf('kaiti') } },
  ],
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

function ours(
  key: keyof typeof PARAGRAPHS,
  run: NonNullable<Style['run']>,
  paragraph: NonNullable<Style['paragraph']>,
): Style {
  return { ...PARAGRAPHS[key], basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph }
}
