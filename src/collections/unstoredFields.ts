import type { Field } from 'payload'
import { FULL_TEXT } from '@/hooks/articles/searchFullText'

/** What is asked of articles, or sent along with one, and never stored with it. */
export const unstoredFields: Field[] = [
  {
    // Nothing is stored: `searchFullText` answers what is asked of it.
    name: FULL_TEXT,
    type: 'text',
    label: '标题和正文',
    virtual: true,
    admin: { hidden: true, disableListColumn: true },
  },
  {
    // Made up by whoever creates an article, the same at every try (createOnce). Never stored with it.
    name: 'creationKey',
    type: 'text',
    label: '新建标识',
    virtual: true,
    maxLength: 100,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]
