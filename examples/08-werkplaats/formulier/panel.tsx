/** The common changes as a form, for who doesn't write JSON. */
import { baseRuleSet } from 'eigen-kracht'
import { useRef, useState } from 'preact/hooks'
import { asText, type PanelProps } from '../desk.js'
import { applyChange, type Grounds } from './apply-change.js'
import { Field } from './field.js'
import { slug, type Values } from './fill.js'
import { GroundsField } from './grounds-field.js'
import { missing, ready, startOf } from './missing.js'
import { tasks } from './tasks.js'

const NO_GROUNDS: Grounds = {
  reason: '',
  source: '',
  place: '',
  added: { id: '', titel: '', soort: 'verordening', gelezen: 'tekst' },
}

export function FormPanel({ desk, change }: PanelProps) {
  const [name, call] = useState('')
  const [chosen, choose] = useState('')
  const [values, fillIn] = useState<Values>({})
  const [grounds, ground] = useState<Grounds>(NO_GROUNDS)
  const [told, tell] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const made = desk.checked?.made
  const top = desk.layers.at(-1)
  const rules = made?.ruleSet ?? baseRuleSet
  const task = tasks.find(({ id }) => id === chosen)

  function begin(): void {
    const id = slug(name)
    const { id: below, versie } = rules
    const overlay = { id, versie: '1', titel: `Regels van ${name.trim()}`, basis: { id: below, versie } }
    change([...desk.layers, { name: `${id}.json`, text: asText(overlay) }])
  }

  function put(field: string, value: unknown): void {
    const next: Record<string, unknown> = { ...values, [field]: value }
    // What depends on another choice starts anew with it.
    const at = task?.fields.findIndex((one) => one.name === field) ?? 0
    for (const spec of task?.fields.slice(at + 1) ?? []) {
      const start = startOf(spec, next, rules)
      if (spec.startsAs === field || spec.kind === 'leafValue') next[spec.name] = start
      else if (field === 'regel' || field === 'conclusie') delete next[spec.name]
    }
    fillIn(next)
  }

  function write(): void {
    if (task === undefined || top === undefined) return
    const left = missing(task, ready(task, values, rules), grounds)
    if (left.length > 0) {
      tell(`Vul nog in: ${left.join('; ')}.`)
    } else {
      const text = applyChange(top.text, { task, values: ready(task, values, rules), grounds }, rules)
      change([...desk.layers.slice(0, -1), { ...top, text }])
      const { added: _added, ...kept } = grounds
      ground({ ...kept, reason: '' })
      fillIn({})
      choose('')
      tell(`${task.title}: dit staat nu in ${top.name}. Bovenaan leest u of het mag.`)
    }
    status.current?.focus()
  }

  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">Wijzigen met een formulier</h2>
      <p class="nl-paragraph" role="status" tabIndex={-1} ref={status}>
        {told}
      </p>
      {top === undefined ? (
        <>
          <p class="nl-paragraph">
            U kijkt naar de basis. Die blijft zoals zij is. Uw wijzigingen komen in een eigen bestand.
          </p>
          <label class="utrecht-form-label" for="layer-name">
            Hoe heet uw gemeente of regio?
          </label>
          <input
            id="layer-name"
            class="utrecht-textbox"
            value={name}
            onInput={({ currentTarget }) => call(currentTarget.value)}
          />
          <button
            type="button"
            class="nl-button nl-button--primary"
            disabled={slug(name) === '' || desk.checked === undefined}
            onClick={begin}
          >
            Begin een eigen bestand
          </button>
        </>
      ) : made === undefined && desk.checked !== undefined ? (
        <p class="nl-paragraph">
          De regels zijn nu niet in orde. Maak eerst in orde wat er staat, of maak de laatste wijziging
          ongedaan.
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            write()
          }}
        >
          <label class="utrecht-form-label" for="change-kind">
            Wat wilt u veranderen?
          </label>
          <select
            id="change-kind"
            class="utrecht-select utrecht-select--html-select"
            value={chosen}
            onChange={({ currentTarget }) => {
              choose(currentTarget.value)
              fillIn({})
              tell('')
            }}
          >
            <option value="">Kies</option>
            {tasks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          {task !== undefined && (
            <>
              <p class="nl-paragraph">{task.about}</p>
              {task.fields.map((spec) => (
                <div key={`${task.id}-${spec.name}`} class="utrecht-form-field">
                  <Field
                    spec={spec}
                    rules={rules}
                    values={values}
                    change={(value) => put(spec.name, value)}
                  />
                </div>
              ))}
              <GroundsField rules={rules} value={grounds} change={ground} />
              <button type="submit" class="nl-button nl-button--primary">
                Zet het in {top.name}
              </button>
            </>
          )}
        </form>
      )}
    </>
  )
}
