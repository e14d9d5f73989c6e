import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ownProgram } from '@/env/ownProgram'
import { defaultFontConfig } from '@/pdf/fonts/fontConfig'
import { RenderBusy, RenderFailed, RenderTimeout } from '@/pdf/pool/errors'
import { createRenderPool, type RenderPool, type RenderPoolOptions } from '@/pdf/pool/renderPool'
import { renderIssue } from '@/pdf/render'
import { isRunning } from '../../scripts/process/processState'
import { waitUntil } from '../../scripts/process/waitUntil'
import { buildArticle, buildLongView, buildView, projectRoot, testFonts } from './support/issueFixture'

// Real PDFs by real fonts: a second or two each, several times that on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let pool: RenderPool | undefined
const open = (overrides: Partial<RenderPoolOptions> = {}): RenderPool =>
  (pool = createRenderPool({
    size: 1,
    queueLimit: 2,
    timeoutMs: 30_000,
    fonts: defaultFontConfig(projectRoot),
    idleMs: 60_000,
    program: ownProgram('src/pdf/pool/renderChild.ts'),
    ...overrides,
  }))
afterEach(async () => {
  await pool?.close()
})

/** The rendering process, each of which adds its pid to a file as it starts. */
function noting(file: string): RenderPoolOptions['program'] {
  const { script, execArgv } = ownProgram('src/pdf/pool/renderChild.ts')
  const note = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(file)}, process.pid + ' ')`
  return { script, execArgv: [...execArgv, '--import', `data:text/javascript,${encodeURIComponent(note)}`] }
}

describe('the render pool', () => {
  it('gives the same bytes as rendering in place', async () => {
    const view = buildView()
    const [there, here] = [
      await open().render({ view, images: {} }),
      await renderIssue({ view, images: {}, fonts: testFonts() }),
    ]
    expect(there.pages).toBe(here.pages)
    expect(there.pdf.equals(here.pdf)).toBe(true)
  })

  it('says how the pages come out, before previews that wait, without drawing them', async () => {
    const view = buildLongView(3)
    const { render, layout } = open()
    const order: string[] = []
    const note = (name: string) => () => void order.push(name)
    const [, , set] = await Promise.all([
      render({ view: buildView(), images: {} }).finally(note('first')),
      render({ view, images: {} }).finally(note('waiting')),
      layout({ view, images: {} }).finally(note('layout')),
    ])
    expect(order).toEqual(['first', 'layout', 'waiting'])
    const { pdf, bytes, ...rest } = await renderIssue({ view, images: {}, fonts: testFonts() })
    expect(set).toEqual({ ...rest, bytes: set.bytes })
    expect(bytes).toBe(pdf.length)
    // Roughly: what was not drawn was not weighed.
    expect(set.bytes / bytes).toBeGreaterThan(0.9)
    expect(set.bytes / bytes).toBeLessThan(1.1)
  })

  it('refuses what exceeds its queue and does the rest', async () => {
    const { render } = open()
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => render({ view: buildView(), images: {} })),
    )
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(RenderBusy)
  })

  it('sets of one subject only what was asked last, and gives it to all who wait for it', async () => {
    const { render } = open({ queueLimit: 1 })
    const asked = [1, 2, 3, 4, 5].map((articles) =>
      render({ view: buildLongView(articles), images: {}, subject: 'the same' }),
    )
    const [first, ...others] = await Promise.all(asked)
    expect(first?.articlePages).toHaveLength(1)
    expect(others.map(({ articlePages }) => articlePages.length)).toEqual([4, 4, 4, 4])
  })

  it('ends a job that takes too long and goes on with a new child', async () => {
    const impatient = open({ timeoutMs: 50 })
    await expect(impatient.render({ view: buildLongView(60), images: {} })).rejects.toThrow(RenderTimeout)
    await impatient.close()
    const patient = open()
    await expect(patient.render({ view: buildView(), images: {} })).resolves.toMatchObject({ pages: 2 })
  })

  it('says in Chinese why a job cannot be done, and stays usable', async () => {
    const { render } = open()
    const view = buildView({ articles: [buildArticle({ blocks: [{ type: 'image', image: '9' }] })] })
    await expect(render({ view, images: {} })).rejects.toThrow(RenderFailed)
    await expect(render({ view, images: {} })).rejects.toThrow('图片')
    await expect(render({ view: buildView(), images: {} })).resolves.toMatchObject({ pages: 2 })
  })

  it('never holds up the thread that asks', async () => {
    const { render } = open()
    await render({ view: buildView(), images: {} })
    let longest = 0
    const start = performance.now()
    let before = start
    const beat = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - before)
      before = now
    }, 5)
    await render({ view: buildLongView(60), images: {} })
    clearInterval(beat)
    // A loaded machine may miss a beat; a thread that renders misses them all.
    expect(longest).toBeLessThan((performance.now() - start) / 4)
  })

  it('ends a child that has had nothing to do for long enough, and starts another when there is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jianbao-pool-'))
    const { render } = open({ idleMs: 300, program: noting(join(folder, 'pids')) })
    const pids = async () =>
      (await readFile(join(folder, 'pids'), 'utf8')).split(' ').filter(Boolean).map(Number)
    await Promise.all([1, 2].map(() => render({ view: buildView(), images: {} })))
    const [first = 0, ...others] = await pids()
    expect(others).toEqual([])
    expect(await waitUntil(() => !isRunning(first), { withinMs: 60_000 })).toBe(true)
    await expect(render({ view: buildView(), images: {} })).resolves.toMatchObject({ pages: 2 })
    expect(await pids()).toHaveLength(2)
    await rm(folder, { recursive: true })
  })

  it('fails what still waits when it is closed', async () => {
    const closing = open()
    const waiting = Promise.allSettled(
      [1, 2].map(() => closing.render({ view: buildLongView(30), images: {} })),
    )
    await closing.close()
    expect((await waiting).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  })
})
