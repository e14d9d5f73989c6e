import {
  BoldFeature,
  FixedToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { LevelsFeature, WritingFeature } from './editorFeatures'
import { tableFeature } from './tableFeature'
import { worded } from './worded'

/** The editor cut down to what the brief can print: an element it cannot set must not be writable. */
export const articleEditor = lexicalEditor({
  admin: { placeholder: '在这里写正文，也可以粘贴文字和图片' },
  features: [
    worded(ParagraphFeature(), { label: '正文', label2: '正文' }),
    // The levels of official prose: 一、 （一） 1.
    LevelsFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    // New ones come by the button of their own (PictureButtons).
    worded(
      UploadFeature({
        enabledCollections: ['media'],
        collections: {
          media: { fields: [{ name: 'caption', type: 'text', label: '图片说明', maxLength: 100 }] },
        },
      }),
      { label: '用过的图片' },
    ),
    tableFeature(),
    FixedToolbarFeature(),
    WritingFeature(),
  ],
})
