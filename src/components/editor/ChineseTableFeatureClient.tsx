'use client'

import type { ToolbarGroup } from '@payloadcms/richtext-lexical'
import { TableFeatureClient } from '@payloadcms/richtext-lexical/client'
import { caretInText } from './caretInText'
import { INSERTS } from './inserts'

type Provided = ReturnType<typeof TableFeatureClient>
type Feature = Exclude<Provided['feature'], (...args: never[]) => unknown>

const LABEL = '表格'

/** Payload's table, whose entries in the menus have an English label written into them, and which stands in one of icons. */
export const ChineseTableFeatureClient: typeof TableFeatureClient = (props) => {
  const provided = TableFeatureClient(props)
  const { feature } = provided
  return {
    ...provided,
    feature: typeof feature === 'function' ? (args) => inChinese(feature(args)) : inChinese(feature),
  }
}

function inChinese(feature: Feature): Feature {
  const { slashMenu, toolbarFixed } = feature
  return {
    ...feature,
    ...(slashMenu?.groups && { slashMenu: { ...slashMenu, groups: slashMenu.groups.map(renamed) } }),
    ...(toolbarFixed && { toolbarFixed: { ...toolbarFixed, groups: toolbarFixed.groups.map(inWords) } }),
  }
}

function inWords(group: ToolbarGroup): ToolbarGroup {
  const items = group.items.map((item) => ({
    ...item,
    label: LABEL,
    order: 2,
    ChildComponent: Word,
    onSelect: ((given) => {
      caretInText(given.editor)
      item.onSelect?.(given)
    }) satisfies typeof item.onSelect,
  }))
  return { ...INSERTS, items }
}

function Word() {
  return <>{LABEL}</>
}

function renamed<Item extends object, Group extends { items?: Item[] }>(group: Group): Group {
  return { ...group, items: group.items?.map((item) => ({ ...item, label: LABEL })) }
}
