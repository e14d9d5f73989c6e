'use client'

import {
  closestCenter,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useEffect, useRef } from 'react'

/** The issue's list as a whole: dropped on it and on no article of it means at the end. */
export const ISSUE_DROP = 'issue'
/** The list to choose from: dropped there an article leaves the issue. */
export const POOL_DROP = 'pool'

// A click on a title moves the pointer a little, and is not meant as a drag.
const A_DRAG_PX = 6

export function useDragSensors() {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: A_DRAG_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
}

/** Marks a list that scrolls by itself under what is dragged. */
export const DRAG_LIST = { 'data-drag-list': '' }

function dragLists(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-drag-list]')]
}

/** The lists scroll under what is dragged, and the page only where none of them does: on a narrow screen. */
export const LISTS_SCROLL = {
  canScroll: (element: Element) =>
    element.hasAttribute('data-drag-list') ||
    (element === document.scrollingElement &&
      dragLists().every((list) => list.scrollHeight <= list.clientHeight)),
}

/** Takes lists and page back to where they stood when a drag began, once a drag that was broken off is over. */
export function useScrollBack(isDragging: boolean) {
  const back = useRef<() => void>(undefined)
  const isDue = useRef(false)
  useEffect(() => {
    // Not before: until its effects have run, what scrolls by itself goes on.
    if (isDragging || !isDue.current) return
    isDue.current = false
    back.current?.()
  }, [isDragging])
  return {
    remember: () => {
      back.current = rememberScroll()
    },
    giveBack: () => {
      isDue.current = true
    },
  }
}

function rememberScroll(): () => void {
  const places = dragLists().map((list) => [list, list.scrollTop] as const)
  const page = window.scrollY
  return () => {
    for (const [list, top] of places) list.scrollTop = top
    window.scrollTo({ top: page, behavior: 'instant' })
  }
}

/** What the pointer is on, an article before the list that holds it; by keyboard the nearest. */
export const onWhat: CollisionDetection = (args) => {
  if (!args.pointerCoordinates) return closestCenter(args).filter(({ id }) => typeof id === 'number')
  const hits = pointerWithin(args)
  const article = hits.find(({ id }) => typeof id === 'number')
  return article ? [article] : hits
}
