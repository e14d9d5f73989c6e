import {
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { LevelsFeature, WritingFeature } from './editorFeatures'

/** The editor cut down to what the brief can print: an element it cannot set must not be writable. */
export const articleEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    // The levels of official prose: 一、 （一） 1.
    LevelsFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    UploadFeature({
      enabledCollections: ['media'],
      collections: {
        media: { fields: [{ name: 'caption', type: 'text', label: '图片说明', maxLength: 100 }] },
      },
    }),
    EXPERIMENTAL_TableFeature(),
    FixedToolbarFeature(),
    WritingFeature(),
  ],
})
