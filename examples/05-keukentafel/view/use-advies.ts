/** What the library makes of all that is said: worked out after the next question was painted. */
import type { Advies, Casus } from 'eigen-kracht'
import { useEffect, useRef, useState } from 'preact/hooks'
import { assess } from '../engine.js'
import { casusOf, type Table } from '../state/table.js'

/** The same casus for as long as nobody says anything else. */
function useCasus(table: Table): Casus {
  const last = useRef<{ readonly parts: readonly unknown[]; readonly casus: Casus }>(undefined)
  const { kenmerk, peildatum, views } = table
  const parts = [kenmerk, peildatum, ...views.flatMap(({ van, rol, said }) => [van, rol, said])]
  const isSame =
    last.current?.parts.length === parts.length && parts.every((part, i) => part === last.current?.parts[i])
  if (!isSame || last.current === undefined) last.current = { parts, casus: casusOf(table) }
  return last.current.casus
}

/** An advice with the casus that it is about. */
export interface Known {
  readonly casus: Casus
  readonly advies: Advies
}

/** The last that was worked out; undefined before the first time. */
export function useAdvies(table: Table, isWanted: boolean): Known | undefined {
  const casus = useCasus(table)
  const [known, keep] = useState<Known>()
  useEffect(() => {
    if (!isWanted) return
    const waiting = setTimeout(() => keep({ casus, advies: assess(casus) }), 0)
    return () => clearTimeout(waiting)
  }, [casus, isWanted])
  return known
}
