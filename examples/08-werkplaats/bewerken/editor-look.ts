/** How the editor looks: in the colours of the page, which reach into its shadow root. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const look = EditorView.theme({
  '&': {
    backgroundColor: 'var(--ek-paper)',
    blockSize: '100%',
    color: 'var(--ek-ink)',
    fontSize: '1rem',
  },
  '.cm-scroller': { fontFamily: 'var(--ek-font-code)', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ek-ink)', paddingBlock: '0.5rem' },
  '&.cm-focused': { outline: '3px solid var(--ek-ink)', outlineOffset: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--ek-calm)',
    borderInlineEnd: '1px solid var(--ek-line)',
    color: 'var(--ek-ink-soft)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'rgb(21 66 115 / 7%)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: '#c9dcf2',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--ek-acute)' },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationThickness: '2px',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--ek-heed)', textDecorationStyle: 'double' },
  '.cm-tooltip': {
    backgroundColor: 'var(--ek-paper)',
    border: '2px solid var(--ek-line-strong)',
    borderRadius: 'var(--ek-round)',
    color: 'var(--ek-ink)',
    fontFamily: 'var(--ek-font)',
    maxInlineSize: 'min(34rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--ek-font-code)', maxBlockSize: 'none' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { lineHeight: '1.8', whiteSpace: 'normal' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ek-accent)',
    color: 'var(--ek-paper)',
  },
  '.cm-completionDetail': {
    display: 'block',
    fontFamily: 'var(--ek-font)',
    fontStyle: 'normal',
    lineHeight: '1.4',
    marginInlineStart: '0',
    paddingBlockEnd: '0.25rem',
  },
  '.cm-completionMatchedText': { fontWeight: '700' },
  '.cm-told, .cm-completionInfo': { lineHeight: '1.45', padding: '0.5rem 0.75rem' },
  '.cm-told p, .cm-completionInfo p': { margin: '0 0 0.25rem' },
  '.cm-diagnostic': { padding: '0.5rem 0.75rem' },
})

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: '#154273', fontWeight: '600' },
  { tag: tags.string, color: '#1f5a3d' },
  { tag: [tags.number, tags.bool, tags.null], color: '#8f2d0c' },
])

/** The words of the editor itself, in Dutch. */
const phrases = EditorState.phrases.of({
  Completions: 'Wat hier kan staan',
  Diagnostics: 'Problemen',
  'No diagnostics': 'Geen problemen',
  close: 'sluiten',
  to: 'tot',
  'folded code': 'ingeklapt',
  unfold: 'uitklappen',
  'Control character': 'Onzichtbaar teken',
  'Selection deleted': 'Selectie gewist',
})

export const editorLook = [look, syntaxHighlighting(colours), phrases]
