// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RequestError } from '@/components/http/request'
import { createKeeper, type KeeperOptions } from '@/components/saving/keeper'
import type { Attempt } from '@/components/saving/kept'
import { keepCopy, setCopiesAside } from '@/components/saving/localCopies'
import { outcomeOf, STALE, type Outcome } from '@/components/saving/outcome'
import { createUnsaved, documentKey, type Unsaved } from '@/components/saving/unsaved'
import { UnsavedProvider, useUnsaved } from '@/components/saving/UnsavedProvider'

const UNREACHED: Outcome = { kind: 'unreached', fault: { why: 'unreached', message: '没有网络。' } }
const REFUSED: Outcome = { kind: 'refused', fault: { why: 'refused', message: '标题太长。' } }

/** A server that answers when it is told to, and notes what it was sent. */
function slowServer() {
  const sent: Attempt<string>[] = []
  const waiting: ((outcome: Outcome) => void)[] = []
  return {
    sent,
    save: (attempt: Attempt<string>) => {
      sent.push(attempt)
      return new Promise<Outcome>((resolve) => waiting.push(resolve))
    },
    answer: async (outcome: Outcome = { kind: 'saved' }) => {
      waiting.shift()?.(outcome)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

function keeperOf(
  save: (attempt: Attempt<string>) => Promise<Outcome>,
  options: Partial<KeeperOptions<string>> = {},
) {
  return createKeeper<string>({
    stored: '',
    id: 7,
    same: Object.is,
    pauseMs: 0,
    save: () => save,
    ...options,
  })
}

const texts = (attempts: readonly Attempt<string>[]) => attempts.map(({ content }) => content)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  window.localStorage.clear()
})

describe('a step', () => {
  it('waits for every save before it, also for one that began while another was under way', async () => {
    const server = slowServer()
    const unsaved = createUnsaved()
    const keeper = keeperOf(server.save)
    unsaved.register(documentKey('issues', 7), keeper)
    keeper.change('first')
    await vi.advanceTimersByTimeAsync(0)
    keeper.change('second')
    const done = vi.fn()
    void unsaved.settled('issues/7').then(done)
    await server.answer()
    expect(done).not.toHaveBeenCalled()
    expect(texts(server.sent)).toEqual(['first', 'second'])
    expect(server.sent[1]?.stored).toBe('first')
    await server.answer()
    expect(done).toHaveBeenCalledWith(true)
  })

  it('is told when a save did not succeed', async () => {
    const server = slowServer()
    const unsaved = createUnsaved()
    const keeper = keeperOf(server.save)
    unsaved.register('issues/7', keeper)
    keeper.change('first')
    const settled = unsaved.settled('issues/7')
    await vi.advanceTimersByTimeAsync(0)
    await server.answer(UNREACHED)
    expect(await settled).toBe(false)
  })

  it('waits for a save that goes another way', async () => {
    const unsaved = createUnsaved()
    const answers: (() => void)[] = []
    const save = () => new Promise<void>((resolve) => answers.push(resolve))
    unsaved.note('issues/7', save())
    unsaved.note('issues/7', save())
    const done = vi.fn()
    void unsaved.settled('issues/7').then(done)
    answers[1]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(done).not.toHaveBeenCalled()
    answers[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledWith(true)
  })

  it('does not wait for another document', async () => {
    const server = slowServer()
    const unsaved = createUnsaved()
    const keeper = keeperOf(server.save)
    unsaved.register('issues/7', keeper)
    keeper.change('first')
    expect(await unsaved.settled('issues/8')).toBe(true)
  })

  it('waits until the keeper knows what the page shows', async () => {
    const server = slowServer()
    const keeper = keeperOf(server.save, {
      caughtUp: async () => {
        keeper.change('typed a moment ago')
      },
      pauseMs: 3_000,
    })
    const pushed = keeper.push()
    await vi.advanceTimersByTimeAsync(0)
    await server.answer()
    expect(await pushed).toBe(true)
    expect(texts(server.sent)).toEqual(['typed a moment ago'])
  })
})

describe('what did not reach the server', () => {
  it('is tried again by itself, with growing delay', async () => {
    const at: number[] = []
    const start = Date.now()
    const keeper = keeperOf(async () => {
      at.push(Date.now() - start)
      return UNREACHED
    })
    keeper.change('text')
    await vi.advanceTimersByTimeAsync(200_000)
    expect(at).toEqual([0, 2_000, 6_000, 14_000, 30_000, 62_000, 122_000, 182_000])
    expect(keeper.read()).toMatchObject({ phase: 'unsaved', fault: { why: 'unreached' } })
  })

  it('is not tried again when the page is gone', async () => {
    const save = vi.fn(async () => UNREACHED)
    const keeper = keeperOf(save)
    const release = keeper.hold()
    keeper.change('text')
    await vi.advanceTimersByTimeAsync(0)
    release()
    await vi.advanceTimersByTimeAsync(0)
    const tries = save.mock.calls.length
    await vi.advanceTimersByTimeAsync(200_000)
    expect(save).toHaveBeenCalledTimes(tries)
  })

  it.each(['online', 'focus'])('is tried again at once on %s', async (event) => {
    const outcomes = [UNREACHED, UNREACHED, UNREACHED]
    const save = vi.fn(async (): Promise<Outcome> => outcomes.shift() ?? { kind: 'saved' })
    const keeper = keeperOf(save)
    const { unsaved, unmount } = mounted()
    unsaved.register('articles/7', keeper)
    keeper.change('text')
    await vi.advanceTimersByTimeAsync(6_500)
    expect(keeper.read().phase).toBe('unsaved')
    window.dispatchEvent(new Event(event))
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.read()).toMatchObject({ phase: 'saved', fault: undefined })
    unmount()
  })
})

describe('a save that was under way while somebody logged in again', () => {
  const SESSION: Outcome = { kind: 'waiting', fault: { why: 'session', message: '登录已结束。' } }

  /** A save that has left, and after it a login. */
  async function retriedUnderWay() {
    const server = slowServer()
    const keeper = keeperOf(server.save)
    keeper.change('text')
    await vi.advanceTimersByTimeAsync(0)
    keeper.retry()
    return { server, keeper }
  }

  it('is tried again when it was refused for the login before', async () => {
    const { server, keeper } = await retriedUnderWay()
    await server.answer(SESSION)
    expect(texts(server.sent)).toEqual(['text', 'text'])
    await server.answer()
    expect(keeper.read()).toMatchObject({ phase: 'saved', fault: undefined })
  })

  it('is tried again once', async () => {
    const { server, keeper } = await retriedUnderWay()
    await server.answer(SESSION)
    await server.answer(SESSION)
    await vi.advanceTimersByTimeAsync(200_000)
    expect(server.sent).toHaveLength(2)
    expect(keeper.read()).toMatchObject({ phase: 'unsaved', fault: { why: 'session' } })
  })

  it('is not tried again where a person has to decide', async () => {
    for (const outcome of [REFUSED, { kind: 'waiting', fault: STALE } as const]) {
      const { server } = await retriedUnderWay()
      await server.answer(outcome)
      await vi.advanceTimersByTimeAsync(200_000)
      expect(server.sent).toHaveLength(1)
    }
  })
})

describe('what the server refuses', () => {
  it('is not tried again until it is changed', async () => {
    const save = vi.fn(async () => REFUSED)
    const keeper = keeperOf(save)
    keeper.change('text')
    await vi.advanceTimersByTimeAsync(100_000)
    keeper.retry()
    await vi.advanceTimersByTimeAsync(100_000)
    expect(save).toHaveBeenCalledTimes(1)
    keeper.change('other text')
    await vi.advanceTimersByTimeAsync(0)
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('is taken back where the page asks for it, and said', async () => {
    const keeper = keeperOf(async () => REFUSED, { stored: 'order', takesBack: true })
    keeper.change('other order')
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.read()).toMatchObject({ phase: 'saved', wanted: 'order', fault: { message: '标题太长。' } })
    keeper.settle('order of the server')
    expect(keeper.read()).toMatchObject({ wanted: 'order of the server', fault: { message: '标题太长。' } })
  })

  it('because somebody else saved is left until a person has decided', async () => {
    const outcomes: Outcome[] = [{ kind: 'waiting', fault: STALE }]
    const server = vi.fn(async (): Promise<Outcome> => outcomes.shift() ?? { kind: 'saved' })
    const keeper = keeperOf(server, { version: 'v1' })
    keeper.change('mine')
    await vi.advanceTimersByTimeAsync(0)
    keeper.change('mine, longer')
    keeper.retry()
    await vi.advanceTimersByTimeAsync(100_000)
    expect(server).toHaveBeenCalledTimes(1)
    keeper.replaceVersion('v2')
    expect(await keeper.push()).toBe(true)
    expect(server).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: 'mine, longer', version: 'v2' }),
    )
  })
})

/** The keeper of a document without a number, the server it saves to, and the copies it keeps by number. */
function newDocument() {
  const copies = new Map<string, string>()
  const server = slowServer()
  const keeper = keeperOf(server.save, {
    id: undefined,
    copies: {
      keep: (id, content, version) =>
        copies.set(String(id ?? 'new'), version ? `${content} after ${version}` : content),
      drop: (id) => copies.delete(String(id ?? 'new')),
    },
  })
  return { copies, server, keeper }
}

describe('a new document', () => {
  it('goes on under the number it got, and its copy moves there', async () => {
    const { copies, server, keeper } = newDocument()
    keeper.change('one')
    await vi.advanceTimersByTimeAsync(0)
    expect([...copies]).toEqual([['new', 'one']])
    keeper.change('one, two')
    await server.answer({ kind: 'saved', id: 31, version: 'v1' })
    expect([...copies]).toEqual([['31', 'one, two after v1']])
    expect(server.sent[1]).toMatchObject({ id: 31, version: 'v1', content: 'one, two' })
    await server.answer({ kind: 'saved', id: 31, version: 'v2' })
    expect(copies.size).toBe(0)
  })

  it('that the server had already, and somebody changed since, is that one from now on, with a decision to make', async () => {
    const { copies, server, keeper } = newDocument()
    keeper.change('mine')
    await vi.advanceTimersByTimeAsync(0)
    const document = { id: 31, title: 'theirs' }
    await server.answer({ kind: 'waiting', fault: STALE, id: 31, version: 'v1', document })
    expect(keeper.read()).toMatchObject({ id: 31, document, phase: 'unsaved', fault: STALE, wanted: 'mine' })
    expect([...copies]).toEqual([['31', 'mine after v1']])
    keeper.replaceVersion('v2')
    void keeper.push()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.sent[1]).toMatchObject({ id: 31, version: 'v2', content: 'mine' })
  })

  it('is not made of nothing, but emptied it is saved as it is', async () => {
    const server = slowServer()
    const keeper = keeperOf(server.save, { id: undefined, isWorthSaving: (text) => text.trim() !== '' })
    keeper.change(' ')
    expect(await keeper.push()).toBe(true)
    expect(server.sent).toEqual([])
    keeper.change('one')
    await vi.advanceTimersByTimeAsync(0)
    await server.answer({ kind: 'saved', id: 31 })
    keeper.change('')
    await vi.advanceTimersByTimeAsync(0)
    expect(texts(server.sent)).toEqual(['one', ''])
  })
})

describe('a save by the page itself', () => {
  it('waits for a pause, and says that it is one', async () => {
    const server = slowServer()
    const keeper = keeperOf(server.save, { pauseMs: 3_000 })
    keeper.change('a')
    await vi.advanceTimersByTimeAsync(2_000)
    keeper.change('ab')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(server.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.sent).toMatchObject([{ content: 'ab', isQuiet: true }])
    await server.answer()
    keeper.change('abc')
    void keeper.push({ isQuiet: false })
    await vi.advanceTimersByTimeAsync(0)
    expect(server.sent[1]).toMatchObject({ content: 'abc', isQuiet: false })
  })

  it('is none where a person saves: then the text is only remembered', async () => {
    const kept: string[] = []
    const keeper = createKeeper<string>({
      stored: '',
      id: 7,
      same: Object.is,
      save: () => undefined,
      pauseMs: 0,
      copies: { keep: (_id, content) => kept.push(content), drop: () => kept.splice(0) },
    })
    keeper.change('a')
    expect(await keeper.push()).toBe(true)
    expect(keeper.read().phase).toBe('unsaved')
    expect(kept).toEqual(['a'])
    keeper.settle('a', 'v2')
    expect(keeper.read().phase).toBe('saved')
    expect(kept).toEqual([])
  })
})

describe('copies in the browser', () => {
  const owner = { user: 5 }
  const copy = (title: string, minute: number) => ({
    title,
    body: null,
    at: `2026-01-01T00:0${minute}:00.000Z`,
  })
  const titles = (article: number | undefined) =>
    setCopiesAside(owner, article).map((aside) => aside.copy.title)

  it('are offered for their own article and person only', () => {
    keepCopy(owner, 12, copy('twelve', 1))
    keepCopy(owner, 'new-1-a', copy('new', 2))
    keepCopy({ user: 51 }, 1, copy('of another', 3))
    expect(titles(1)).toEqual([])
    expect(titles(12)).toEqual(['twelve'])
    expect(titles(undefined)).toEqual(['new'])
  })

  it('of earlier pages outlive what is written now, until somebody has decided', () => {
    keepCopy(owner, 12, copy('earlier', 1))
    titles(12)
    keepCopy(owner, 12, copy('now', 2))
    expect(titles(12)).toEqual(['now', 'earlier'])
  })

  it('that nobody can read are passed over', () => {
    window.localStorage.setItem('jianbao.copy.5.12', '{')
    keepCopy(owner, 'new-1-a', copy('new', 2))
    window.localStorage.setItem('jianbao.copy.5.new-0', '{"title":3}')
    expect(titles(12)).toEqual([])
    expect(titles(undefined)).toEqual(['new'])
  })
})

describe('a fault', () => {
  it.each([
    [0, 'unreached', 'unreached'],
    [503, 'unreached', 'unreached'],
    [429, 'unreached', 'unreached'],
    [401, 'waiting', 'session'],
    [403, 'refused', 'refused'],
    [409, 'refused', 'refused'],
  ] as const)('of status %i is %s', (status, kind, why) => {
    expect(outcomeOf(new RequestError(status, '话'))).toEqual({ kind, fault: { why, message: '话' } })
  })

  it('names the field that holds what was refused, with what is said there', () => {
    const errors = [{ path: 'title', message: '太长' }, { path: 'body' }]
    expect(outcomeOf(new RequestError(400, '话', 'some-rule', { errors }))).toMatchObject({
      fault: { why: 'refused', field: { path: 'title', message: '太长' } },
    })
  })

  it('without a network is said as that, and an answer is not', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(outcomeOf(new RequestError(0, '话'))).toMatchObject({
      kind: 'unreached',
      fault: { why: 'offline' },
    })
    expect(outcomeOf(new RequestError(503, '话'))).toMatchObject({ fault: { why: 'unreached' } })
  })

  it('of whoever is not logged in is none of rights, whatever the status', () => {
    const error = new RequestError(403, '您没有登录。', 'not-logged-in')
    expect(outcomeOf(error)).toMatchObject({ kind: 'waiting', fault: { why: 'session' } })
  })

  it('of whose password is due waits for a new one, and sends nobody to where they are', () => {
    const error = new RequestError(403, '请登录后台，设置新密码。', 'must-change-password')
    const fault = { why: 'password', message: '密码要先改成自己的。' }
    expect(outcomeOf(error)).toEqual({ kind: 'waiting', fault })
  })
})

function mounted(): { unsaved: Unsaved; unmount: () => void } {
  const found: Unsaved[] = []
  const root = createRoot(document.createElement('div'))
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  act(() =>
    root.render(<UnsavedProvider>{<Probe onFound={(unsaved) => found.push(unsaved)} />}</UnsavedProvider>),
  )
  const [unsaved] = found
  if (!unsaved) throw new Error('no store')
  return { unsaved, unmount: () => act(() => root.unmount()) }
}

function Probe({ onFound }: { onFound: (unsaved: Unsaved) => void }) {
  onFound(useUnsaved())
  return null
}
