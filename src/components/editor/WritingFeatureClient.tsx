'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { BodyEditorHandle } from './BodyEditorHandle'
import { CharacterCounter } from './CharacterCounter'
import { CleanPaste } from './CleanPaste'
import { EditorName } from './EditorName'

/** What writing for the brief adds to the editor. */
export const WritingFeatureClient = createClientFeature({
  plugins: [
    { Component: BodyEditorHandle, position: 'normal' },
    { Component: CleanPaste, position: 'normal' },
    { Component: EditorName, position: 'normal' },
    { Component: CharacterCounter, position: 'bottom' },
  ],
})
