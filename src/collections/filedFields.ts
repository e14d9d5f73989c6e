import type { Field } from 'payload'
import { fieldForNobody, fieldForOffice } from '@/access/rules'
import { printedTableSchema } from '@/domain/answers/earlierIssues'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { shownToStaff } from './options'

/** What an issue has that came out before the system and is entered afterwards (补录). */
export const filedFields: Field[] = [
  {
    name: 'filed',
    type: 'checkbox',
    label: '补录',
    defaultValue: false,
    index: true,
    access: { create: fieldForNobody, update: fieldForNobody },
    // Said in words on the page (发布情况); it stays a column and a filter of the list.
    admin: { readOnly: true, condition: () => false },
  },
  {
    name: 'original',
    type: 'upload',
    label: '原件（从前印发的 PDF 或 Word 文件）',
    relationTo: 'originals',
    access: { read: fieldForOffice },
    admin: {
      description: '补录从前印发的一期时上传：PDF 原样作为本期的 PDF，Word 文件可在往期简报中下载。',
      // A brief of today has none; the field would only ask questions.
      condition: (data, siblings, context) =>
        shownToStaff(data, siblings, context) &&
        (Boolean(data.original) ||
          (data.status === 'draft' && String(data.date) < dayInShanghai(new Date()))),
      disableListColumn: true,
    },
  },
  {
    // What an earlier issue printed, not what would be counted today; the page that is set of it has it.
    name: 'printedTable',
    type: 'json',
    label: '来稿及刊用情况（当时印发的）',
    access: { read: fieldForOffice },
    admin: { hidden: true },
    validate: (value) =>
      value === null ||
      value === undefined ||
      printedTableSchema.safeParse(value).success ||
      '“来稿及刊用情况”的格式有误，请重新导入这一期。',
  },
]
