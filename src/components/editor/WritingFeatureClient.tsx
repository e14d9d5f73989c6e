'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { BodyEditorHandle } from './BodyEditorHandle'
import { CharacterCounter } from './CharacterCounter'
import { CleanPaste } from './CleanPaste'
import { EditorName } from './EditorName'
import { INSERTS } from './inserts'
import { PictureButtons } from './PictureButtons'
import { PictureFields } from './PictureFields'
import { TakePictures } from './TakePictures'

/** What writing for the brief adds to the editor. */
export const WritingFeatureClient = createClientFeature({
  plugins: [
    { Component: BodyEditorHandle, position: 'normal' },
    // Before CleanPaste: a picture copied in a browser comes with a page that holds nothing but it.
    { Component: TakePictures, position: 'normal' },
    { Component: CleanPaste, position: 'normal' },
    { Component: PictureFields, position: 'normal' },
    { Component: EditorName, position: 'normal' },
    { Component: CharacterCounter, position: 'bottom' },
  ],
  toolbarFixed: {
    // First: a picture is what most of what comes from a telephone is about.
    groups: [{ ...INSERTS, items: [{ key: 'pictures', order: 1, Component: PictureButtons }] }],
  },
})
