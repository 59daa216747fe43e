/** The editor itself: CodeMirror in a shadow root of its own, so that its style needs no hole in the policy of the page. */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, ensureSyntaxTree, foldGutter, foldKeymap, syntaxTree } from '@codemirror/language'
import {
  type Diagnostic,
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { helpWith } from './editor-help.js'
import { editorLook } from './editor-look.js'
import { depthOf, type Range } from './json-place.js'
import type { Subject } from './suggest.js'

type Knowledge = Pick<Subject, 'schema' | 'things'>

export interface EditorUse {
  /** What a screen reader calls the editor. */
  readonly label: string
  readonly text: string
  /** What completion and explanation know; asked anew each time. */
  readonly knowledge: () => Knowledge
  readonly onType: (text: string) => void
  /** The cursor stands elsewhere, or something else stands under it. */
  readonly onMove: (at: number) => void
  /** F2: what stands here is asked for. */
  readonly onAsk: () => void
}

export interface Editor {
  readonly text: () => string
  /** Puts another text there, and leaves the cursor where it was as far as that can be. */
  readonly setText: (text: string) => void
  readonly mark: (found: readonly Diagnostic[]) => void
  readonly goTo: (range: Range) => void
  /** What the text says, as a tree; of what is too much, nothing. */
  readonly tree: () => ReturnType<typeof syntaxTree>
  readonly close: () => void
}

/** What is longer or deeper is shown as plain text: reading it would hold up the page. */
const LONGEST_READ = 1_000_000
const DEEPEST_READ = 200
/** How long the page may wait for a text to be read, in milliseconds. */
const READ = 300

const FROM_OUTSIDE = Annotation.define<boolean>()
/** Wrapping a longer line than this would hold up the page. */
const LONGEST_WRAPPED = 20_000
const isReadable = (text: string) =>
  text.length <= LONGEST_READ && depthOf(text, DEEPEST_READ) <= DEEPEST_READ

export function openEditor(host: HTMLElement, use: EditorUse): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const language = new Compartment()
  const reading = helpWith(use.knowledge)
  const readAs = (text: string): Extension => [
    isReadable(text) ? [json(), reading] : [],
    longestLine(text) <= LONGEST_WRAPPED ? EditorView.lineWrapping : [],
  ]

  // With the change itself, also when it is pasted: what is too much is never read.
  let sort = sortOf(use.text)
  const follow = EditorState.transactionExtender.of(({ docChanged, newDoc }) => {
    const text = docChanged ? newDoc.toString() : undefined
    if (text === undefined || sortOf(text) === sort) return null
    sort = sortOf(text)
    return { effects: language.reconfigure(readAs(text)) }
  })
  const listen = EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
    if (docChanged && !transactions.some((one) => one.annotation(FROM_OUTSIDE)))
      use.onType(state.doc.toString())
    if (docChanged || selectionSet) use.onMove(state.selection.main.head)
  })
  const ask = () => {
    use.onAsk()
    return true
  }
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: use.text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        history(),
        bracketMatching(),
        closeBrackets(),
        lintGutter(),
        search({ top: true }),
        language.of(readAs(use.text)),
        editorLook,
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({
          'aria-label': use.label,
          tabindex: '0',
          spellcheck: 'false',
          autocorrect: 'off',
        }),
        // Tab is not among them: it leaves the editor, as it leaves every field.
        keymap.of([
          { key: 'F2', run: ask },
          { key: 'F8', run: nextDiagnostic },
          { key: 'Shift-F8', run: previousDiagnostic },
          ...closeBracketsKeymap,
          ...historyKeymap,
          ...searchKeymap,
          ...foldKeymap,
          ...defaultKeymap,
        ]),
        follow,
        listen,
      ],
    }),
  })

  return {
    text: () => view.state.doc.toString(),
    setText: (text) => {
      const before = view.state.doc.toString()
      if (text === before) return
      view.dispatch({
        changes: differenceOf(before, text),
        annotations: FROM_OUTSIDE.of(true),
      })
    },
    mark: (found) => view.dispatch(setDiagnostics(view.state, [...found])),
    goTo: ({ from, to }) => {
      const end = view.state.doc.length
      const selection = { anchor: Math.min(to, end), head: Math.min(from, end) }
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.head, { y: 'center' }) })
      view.focus()
      // After the editor has scrolled itself.
      requestAnimationFrame(() => host.scrollIntoView({ block: 'nearest', behavior: 'instant' }))
    },
    tree: () => ensureSyntaxTree(view.state, view.state.doc.length, READ) ?? syntaxTree(view.state),
    close: () => view.destroy(),
  }
}

/** Texts of one sort are shown in one way. */
const sortOf = (text: string) => `${isReadable(text)} ${longestLine(text) <= LONGEST_WRAPPED}`

function longestLine(text: string): number {
  let longest = 0
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    longest = Math.max(longest, to - from)
    from = to + 1
  }
  return longest
}

/** The one part in which two texts differ. */
function differenceOf(before: string, after: string): Range & { readonly insert: string } {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from++
  let end = 0
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}
