import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'

const TAGS: readonly string[] = ['h2', 'h3', 'h4']

/** The levels of official prose, 一、 （一） 1., as the nodes Payload's own headings are. */
export const LevelsFeature = createServerFeature({
  key: 'heading',
  feature: {
    ClientFeature: '/components/editor/LevelsFeatureClient#LevelsFeatureClient',
    nodes: [
      createNode({
        node: HeadingNode,
        validations: [
          ({ node }) => TAGS.includes(node.tag) || '标题只有三级：一、 （一） 1.，请改为其中一级。',
        ],
      }),
    ],
  },
})

/** Clean pasting, a count of characters, and the editor lent to the page around it. */
export const WritingFeature = createServerFeature({
  key: 'writing',
  feature: { ClientFeature: '/components/editor/WritingFeatureClient#WritingFeatureClient' },
})
