import { timeInShanghai } from '@/domain/shanghaiDate'

/** Something of Payload's that does not say what it is, and the attribute that says it. */
type Mend = {
  selector: string
  /** `text`: what it says. */
  attribute: 'aria-label' | 'role' | 'tabindex' | 'text' | 'title'
  /** What it is called already is English, or the name of a variable. */
  replaces?: true
  value: (element: Element) => string | undefined
}

const name = (selector: string, value: string | Mend['value']): Mend => ({
  selector,
  attribute: 'aria-label',
  value: typeof value === 'string' ? () => value : value,
})

const rename = (selector: string, value: string | Mend['value']): Mend => ({
  ...name(selector, value),
  replaces: true,
})

/**
 * What no translation, property or component of Payload's can say, with the fault beside it (files of @payloadcms 3.90.1,
 * checked by axe on every screen of the journeys). An entry goes when its fault does.
 */
export const MENDS: readonly Mend[] = [
  // ui/elements/Pagination/ClickableArrow: an icon alone; no label, no property for one.
  name('.clickable-arrow--left', '上一页'),
  name('.clickable-arrow--right', '下一页'),
  // ui/elements/Popup/PopupTrigger: its properties end at the icon, and ArrayAction and DocumentControls give one without a label.
  name('.popup-button', (button) => (saysSomething(button) ? undefined : '更多操作')),
  // ui/elements/DatePicker: the button that clears is an icon alone.
  name('.date-time-picker__clear-button', '清除日期'),
  // ui/fields/DateTime: the label is tied to the id of the box around the input; `overrides.title`, the one name that can
  // be handed in as text, is a tooltip, which axe does not take for a label (label-title-only).
  name('.react-datepicker-wrapper input', labelAbove),
  // richtext-lexical/features/toolbars/shared/ToolbarButton: leaves the item's own label out.
  name('.toolbar-popup__button-bold', '加粗'),
  name('.toolbar-popup__button-italic', '斜体'),
  // richtext-lexical/features/toolbars/shared/ToolbarDropdown: `${groupKey} dropdown`, written in code.
  rename('.toolbar-popup__dropdown-add', '插入'),
  rename('.toolbar-popup__dropdown-text', '段落级别'),
  // richtext-lexical/lexical/plugins: InsertParagraphAtEnd, AddBlockHandlePlugin, DraggableBlockPlugin, SlashMenu; all in English.
  rename('.insert-paragraph-at-end', '在末尾另起一段'),
  rename('.add-block-menu', '在这里插入'),
  rename('.draggable-block-menu', '拖动这一段'),
  rename('[aria-label="Slash menu"]', '插入'),
  // richtext-lexical/utilities/fieldsDrawer: its labels name ids that its number fields do not have.
  name('[class*="lexical-table-create"] .field-type.number input', labelAbove),
  // ui/elements/DocumentDrawer: the same of its text fields.
  name('.doc-drawer .field-type :is(input[type="text"], textarea)', labelAbove),
  // richtext-lexical/features/experimental_table/client/plugins: written in English in code. What is shown of the menu is
  // this name (app/(payload)/admin.css).
  rename('.LexicalEditorTheme__tableAddRows', '加一行'),
  rename('.LexicalEditorTheme__tableAddColumns', '加一列'),
  name('.table-cell-action-button', '表格菜单'),
  rename('[data-test-id="table-merge-cells"]', '合并单元格'),
  rename('[data-test-id="table-unmerge-cells"]', '拆分单元格'),
  rename('[data-test-id="table-insert-row-above"]', '在上方插入行'),
  rename('[data-test-id="table-insert-row-below"]', '在下方插入行'),
  rename('[data-test-id="table-insert-column-before"]', '在左侧插入列'),
  rename('[data-test-id="table-insert-column-after"]', '在右侧插入列'),
  rename('[data-test-id="table-delete-columns"]', '删除列'),
  rename('[data-test-id="table-delete-rows"]', '删除行'),
  rename('[data-test-id="table-delete"]', '删除表格'),
  rename('[data-test-id="table-row-header"]', (button) => header(button, '这一行')),
  rename('[data-test-id="table-column-header"]', (button) => header(button, '这一列')),
  rename('dialog[aria-label*="lexical-table-create"] .drawer__header__title', '插入表格'),
  // @faceless-ui/modal: a dialog is called by the name of its variable; what it is about is its heading.
  rename('dialog.payload__modal-item', headingOf),
  // ui/providers/ToastContainer: sonner's own word for its region.
  rename('section[aria-label^="Notifications"]', '提示'),
  rename('[data-sonner-toast] [data-close-button]', '关闭提示'),
  // ui/elements/PillSelector: says `aria-checked` of what it calls a button.
  {
    selector: '.pill[role="button"][aria-checked], button.pill[aria-checked]',
    attribute: 'role',
    value: () => 'checkbox',
  },
  // richtext-lexical/features/upload/client/component: a thumbnail without a description.
  name('.LexicalEditorTheme__upload__media img', pictureName),
  // ui/fields/Upload/RelationshipContent: two icons alone, and the kind of a file as a server calls it.
  name('.upload-relationship-details__edit', '查看这个文件'),
  name('.upload-relationship-details__remove', '移除这个文件'),
  { selector: '.upload-relationship-details__meta', attribute: 'text', value: withoutType },
  // ui/fields/Checkbox/Input: writes `aria-label=""` whatever SelectAll gives it; SelectRow gives nothing.
  name('th input[type="checkbox"]', '选择全部'),
  name('td input[type="checkbox"]', rowName),
  // ui/fields/Checkbox/Input: what a mouse is shown is the name of the field in code.
  { selector: '.checkbox-input input[title]', attribute: 'title', value: labelBeside },
  // ui/fields/Relationship/select-components: `Edit ${label}`, written in code.
  rename('[aria-label^="Edit "]', (button) => button.getAttribute('aria-label')?.replace(/^Edit /, '编辑')),
  // ui/elements/Collapsible: a handle with role=button (dnd-kit) and an icon.
  name('.collapsible__drag', '拖动调整次序'),
  // ui/elements/WhereBuilder/Condition: neither its three fields nor its two buttons have a label.
  name('.condition__field .rs__input', '按哪一项筛选'),
  name('.condition__operator .rs__input', '筛选方式'),
  name('.condition__value :is(input, .rs__input)', '筛选的值'),
  name('.condition__actions-add', '再加一个条件'),
  name('.condition__actions-remove', '去掉这个条件'),
  // ui/fields/Select/Input and Relationship: the label is tied to the id of the box around react-select, which has no `inputId`.
  name('.rs__input', labelAbove),
  // ui/elements/ReactSelect: draws as buttons what react-select marks as hidden from everybody but the mouse.
  {
    selector: '[aria-hidden="true"]:is(button, [tabindex="0"])',
    attribute: 'tabindex',
    value: () => '-1',
  },
  // next/views/Versions/cells: its columns are called by elements, and the button's name wants a string.
  rename('.sort-column__asc[aria-label*="{{label}}"]', (button) => sortedBy(button, '升序')),
  rename('.sort-column__desc[aria-label*="{{label}}"]', (button) => sortedBy(button, '降序')),
  // next/views/Version/SelectComparison: its label stands outside of the field; what cannot be searched has another input.
  name('.compare-version input', '与哪个版本比较'),
  // recharts/component/DefaultLegendContent: writes English behind what a series is called.
  rename('svg[aria-label$=" legend icon"]', (icon) =>
    icon.getAttribute('aria-label')?.replace(/ legend icon$/, ''),
  ),
  // ui/elements/Locked: says who is editing only while the mouse is over it.
  name('.locked', (lock) => lock.querySelector('.tooltip-content')?.textContent ?? undefined),
  // ui/elements/DocumentLocked: since when, in English and in the browser's time.
  { selector: '.document-locked__content p:last-child strong', attribute: 'text', value: timeOfEnglish },
  // next/elements/DocumentHeader/Tabs: a list whose items are links.
  { selector: 'ul.doc-tabs__tabs', attribute: 'role', value: () => 'group' },
]

function saysSomething(element: Element): boolean {
  return Boolean(element.textContent?.trim()) || element.querySelector('[aria-label]') !== null
}

/** A row is known by what it says in its first cell of text. */
function rowName(element: Element): string {
  const text = element.closest('tr')?.querySelector('td a, td:nth-child(2)')?.textContent?.trim()
  return text ? `选择“${text}”` : '选择这一行'
}

/** Payload's words are what it would do: Add or Remove. */
function header(button: Element, what: string): string {
  return button.textContent?.includes('Remove') ? `${what}不作表头` : `${what}作表头`
}

function sortedBy(button: Element, order: string): string {
  return `按${button.closest('.sort-column')?.querySelector('.sort-column__label')?.textContent ?? '这一列'}${order}排列`
}

function headingOf(dialog: Element): string | undefined {
  const heading = dialog.querySelector('h1, h2, .drawer__header__title')
  return heading?.getAttribute('aria-label') ?? (heading?.textContent?.trim() || undefined)
}

function timeOfEnglish(element: Element): string | undefined {
  const said = element.textContent ?? ''
  const instant = new Date(said)
  // What is ours already stands in Shanghai's time, which the browser would not know.
  return !/[A-Z]/.test(said) || Number.isNaN(instant.getTime())
    ? undefined
    : timeInShanghai(instant).slice(0, 16)
}

function labelBeside(input: Element): string | undefined {
  const label = input.closest('.checkbox-input')?.querySelector('label')?.textContent?.trim()
  return label || (input.getAttribute('aria-label') ?? undefined)
}

function withoutType(element: Element): string | undefined {
  return element.textContent
    ?.split(' \u2014 ')
    .filter((part) => !/^\w+\/\S+$/.test(part))
    .join('，')
}

function pictureName(element: Element): string {
  return `图片 ${element.closest('[data-filename]')?.getAttribute('data-filename') ?? ''}`.trim()
}

function labelAbove(element: Element): string | undefined {
  const label = element.closest('.field-type')?.querySelector('.field-label')
  return label?.textContent?.replace('*', '').trim() || undefined
}
