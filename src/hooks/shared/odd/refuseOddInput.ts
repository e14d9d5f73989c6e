import type {
  CollectionBeforeOperationHook,
  Endpoint,
  FlattenedField,
  GlobalBeforeOperationHook,
  Payload,
  SanitizedGlobalConfig,
} from 'payload'
import { RuleError, type RuleDetails } from '@/domain/ruleError'
import { oddData } from './oddData'
import { isOddType } from './oddType'
import { isForbiddenSort, isOddWhere } from './oddQuery'
import { isId } from './oddValue'

const MOST_PAGES = 1_000_000

/**
 * What no person means and PostgreSQL would only refuse in the middle of a statement: half characters, ids that are none,
 * questions that cannot be answered. Said at the door, at all of them, in words.
 */
const refuseOddInput: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const given: Record<string, unknown> = { ...args }
  const ids = [given.id, given.duplicateFromID].filter((id) => id !== undefined && id !== null)
  if (!ids.every(isId)) throw notFound()
  if (given.data !== undefined) refuseData(given.data, collection)
  if (!isPage(given.page, MOST_PAGES) || !isPage(given.limit, Number.MAX_SAFE_INTEGER))
    throw invalid('page', PAGE)
  const asked = { collection, req }
  if (given.where && isOddWhere(given.where, asked)) throw invalid('where', WHERE)
  if (given.sort && !overrideAccess && (await isForbiddenSort(given.sort, asked))) throw invalid('sort', SORT)
  return isWriting(operation) ? { ...args, data: given.data ?? {} } : args
}

/** Payload's hooks and ours read what was sent; a request without a body, or with a form's, sends nothing at all. */
const isWriting = (operation: string): boolean => ['create', 'update', 'updateByID'].includes(operation)

const refuseOddGlobal: GlobalBeforeOperationHook = ({ args, operation }) => {
  const given = args as { data?: unknown; globalConfig: SanitizedGlobalConfig }
  if (given.data !== undefined) refuseData(given.data, given.globalConfig)
  return isWriting(operation) ? { ...given, data: given.data ?? {} } : given
}

/** First at each collection and each of the settings, Payload's own among them. */
export function refuseOddInputs({ collections, globals }: Payload): void {
  for (const { config } of Object.values(collections)) {
    config.hooks.beforeOperation.unshift(refuseOddInput)
    // Payload opens these doors for each, and falls where there are none.
    if (!config.versions && config.endpoints) config.endpoints.unshift(...NO_VERSIONS)
    if (config.auth && !config.auth.verify && config.endpoints) config.endpoints.unshift(NO_VERIFYING)
    // Its statement fails in PostgreSQL whatever the key; nothing in the panel asks for it.
    if (config.slug === 'payload-preferences' && config.endpoints) config.endpoints.unshift(NO_KEY)
  }
  for (const { hooks } of globals.config)
    Object.assign(hooks, { beforeOperation: [refuseOddGlobal, ...(hooks.beforeOperation ?? [])] })
}

const closed = (method: 'get' | 'post' | 'delete', path: string): Endpoint => ({
  method,
  path,
  handler: () => {
    throw notFound()
  },
})
const NO_VERSIONS = [
  closed('get', '/versions'),
  closed('get', '/versions/:id'),
  closed('post', '/versions/:id'),
]
const NO_VERIFYING = closed('post', '/verify/:id')
const NO_KEY = closed('delete', '/:key')

const PAGE = '页码或每页条数有误，请回到列表重新打开。'
const WHERE = '筛选条件有误：有一项不能这样比较。请清空筛选后重试。'
const SORT = '不能按这一项排序，请换一列。'

function refuseData(data: unknown, { flattenedFields }: { flattenedFields: FlattenedField[] }): void {
  const odd = oddData(data) ?? oddTypeIn(data, flattenedFields)
  if (!odd) return
  const named = flattenedFields.find(({ name }) => name === odd.field)
  const label =
    named && 'label' in named && typeof named.label === 'string' ? `“${named.label}”` : '提交的内容'
  throw invalid(odd.reason, `${label}${REASONS[odd.reason]}`, named && { field: named.name })
}

const REASONS = {
  character: '里有不能保存的字符（多半是从别的程序带来的），请删去后重新输入。',
  depth: '套的层次太多，请减少层次后重试。',
  type: '填写的内容格式不对，请检查后重新填写。',
} as const

function oddTypeIn(data: unknown, fields: FlattenedField[]): { field: string; reason: 'type' } | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { field: '', reason: 'type' }
  const given = data as Record<string, unknown>
  const odd = fields.find((field) => isOddType(field, given[field.name]))
  return odd && { field: odd.name, reason: 'type' }
}

function isPage(value: unknown, most: number): boolean {
  if (value === undefined || value === null) return true
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most
}

function notFound(): RuleError {
  return new RuleError('notFound', 'not-found', '没有这份内容，它可能已被删除。请回到列表刷新后再试。')
}

function invalid(code: string, message: string, details?: RuleDetails): RuleError {
  return new RuleError('invalid', `odd-${code}`, message, details)
}
