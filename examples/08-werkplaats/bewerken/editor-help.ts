/** Completion and explanation in the editor. All words in it come from rules and may come from anybody: they are text. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete'
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, Prec } from '@codemirror/state'
import { type EditorView, hoverTooltip, keymap } from '@codemirror/view'
import { type Subject, type Suggestion, suggestionsAt, toldAt } from './suggest.js'

type Knowledge = Pick<Subject, 'schema' | 'things'>

/** How long the page may wait for a text to be read, in milliseconds. */
const READ = 100

export function helpWith(knowledge: () => Knowledge): Extension {
  const subject = (state: EditorState): Subject => ({
    ...knowledge(),
    tree: ensureSyntaxTree(state, state.doc.length, READ) ?? syntaxTree(state),
    text: state.doc.toString(),
  })

  function complete({ state, pos, explicit }: CompletionContext): CompletionResult | null {
    const { from, to, options } = suggestionsAt(subject(state), pos)
    const typed = state.sliceDoc(from, pos)
    if (!explicit && typed === '' && state.sliceDoc(pos - 1, pos) !== '"') return null
    if (options.length === 0) return null
    // What is typed filters; what stands behind it in the same word is replaced too.
    const offer = (one: Suggestion, at: number) => asCompletion(one, at, to - pos)
    return { from, options: options.map(offer), validFor: /^[\w.#/-]*$/ }
  }
  const explain = hoverTooltip(
    ({ state }, pos) => {
      const told = toldAt(subject(state), pos)
      if (told === undefined) return null
      return {
        pos: told.from,
        end: told.to,
        create: () => ({ dom: tell('cm-told', told.title, told.lines) }),
      }
    },
    { hideOnChange: true },
  )
  return [
    autocompletion({ override: [complete], icons: false, maxRenderedOptions: 7 }),
    Prec.high(keymap.of(completionKeymap)),
    explain,
  ]
}

function asCompletion(
  { label, title, lines, insert, caret }: Suggestion,
  at: number,
  behind: number,
): Completion {
  return {
    label,
    // In the order of the form and of the rules.
    sortText: String(at).padStart(5, '0'),
    ...(title !== '' && { detail: title }),
    ...(lines.length > 0 && { info: () => tell('', title || label, lines) }),
    apply: (view: EditorView, _: Completion, from: number, to: number) => {
      view.dispatch({
        changes: { from, to: to + behind, insert },
        selection: { anchor: from + caret },
        userEvent: 'input.complete',
        scrollIntoView: true,
      })
      // Between two quotation marks or brackets something more is to be chosen.
      if (caret < insert.length && insert[caret] === '"') startCompletion(view)
    },
  }
}

function tell(name: string, title: string, lines: readonly string[]): HTMLElement {
  const box = document.createElement('div')
  if (name !== '') box.className = name
  const head = document.createElement('strong')
  head.textContent = title
  const parts = lines.map((line) => {
    const part = document.createElement('p')
    part.textContent = line
    return part
  })
  box.append(head, ...parts)
  return box
}
