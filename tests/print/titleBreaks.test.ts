import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { setLabel } from '@/pdf/flow/setText'
import { PAGE, SIZE } from '@/pdf/theme'
import { titleLines } from '@/domain/text/titleLines'
import { testFonts } from './support/issueFixture'

/** Titles of the office's kind, a line each, with their breaks as they were looked at: a change is to be looked at again. */
const TITLES = readFileSync('tests/fixtures/titles.txt', 'utf8').trim().split('\n')

const broken = (title: string): string =>
  titleLines(title, {
    width: PAGE.blockWidth / SIZE.two,
    widthOf: (text) => setLabel(text, 'biaosong', testFonts().measure).to,
  }).join('｜')

describe('300 titles of the office’s kind', () => {
  it('are broken as was found good', () => {
    expect(TITLES).toHaveLength(300)
    expect(TITLES.map((title) => broken(title.replaceAll('｜', '')))).toEqual(TITLES)
  })
})
