/** A control of Payload's that has no name for whoever does not see it, and the name it gets. */
export type Naming = {
  selector: string
  name: (element: Element) => string | undefined
}

const fixed = (name: string) => () => name

/** Payload 3.90 draws these as icons or without a label; checked with axe on every screen of the journeys. */
export const NAMES: readonly Naming[] = [
  { selector: '.clickable-arrow--left', name: fixed('上一页') },
  { selector: '.clickable-arrow--right', name: fixed('下一页') },
  { selector: '.popup-button', name: (element) => (element.textContent?.trim() ? undefined : '更多操作') },
  { selector: '.date-time-picker__clear-button', name: fixed('清除日期') },
  { selector: '.toolbar-popup__button-bold', name: fixed('加粗') },
  { selector: '.toolbar-popup__button-italic', name: fixed('斜体') },
  {
    selector: '.toolbar-popup__button',
    name: (element) => element.getAttribute('data-button-key') ?? undefined,
  },
  { selector: 'th input[type="checkbox"]', name: fixed('选择全部') },
  { selector: 'td input[type="checkbox"]', name: rowName },
  { selector: '[data-lexical-editor="true"]', name: fieldName },
  { selector: '.collapsible__drag', name: fixed('拖动调整次序') },
  { selector: '.condition__field .rs__input', name: fixed('按哪一项筛选') },
  { selector: '.condition__operator .rs__input', name: fixed('筛选方式') },
  { selector: '.condition__value :is(input, .rs__input)', name: fixed('筛选的值') },
  { selector: '.condition__actions-add', name: fixed('再加一个条件') },
  { selector: '.condition__actions-remove', name: fixed('去掉这个条件') },
  { selector: '.rs__input', name: fieldName },
  { selector: '.react-datepicker-wrapper input', name: fieldName },
  { selector: '.search-filter__input', name: fixed('搜索') },
]

/** A row is known by what it says in its first cell of text. */
function rowName(element: Element): string {
  const text = element.closest('tr')?.querySelector('td a, td:nth-child(2)')?.textContent?.trim()
  return text ? `选择“${text}”` : '选择这一行'
}

/** The label that stands above the control, which Payload does not tie to it. */
function fieldName(element: Element): string | undefined {
  const field = element.closest('.field-type')
  const label = field?.querySelector('.field-label')?.textContent?.replace('*', '').trim()
  return label || undefined
}
