/** The paragraphs of a story, for who looks at all of them wherever they stand. */
import type { ParagraphJson, StoryJson } from './ruleset.js'

/** Every paragraph, in the order in which they are told. */
export function allParagraphs(story: StoryJson | undefined): readonly ParagraphJson[] {
  const { eerst = [], motivering = [], slot = [], tegenwicht = [] } = story ?? {}
  return [...eerst, ...motivering, ...slot, ...tegenwicht]
}
