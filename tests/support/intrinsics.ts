/** What everything in a process shares, as it stood; and what has changed of it since. */

const SHARED: Readonly<Record<string, object>> = {
  Object,
  'Object.prototype': Object.prototype,
  Array,
  'Array.prototype': Array.prototype,
  Function,
  'Function.prototype': Function.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  JSON,
}

/** What all objects inherit are objects themselves, that can be written to. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype).flatMap((name) => {
  const value: unknown = Reflect.getOwnPropertyDescriptor(Object.prototype, name)?.value
  return typeof value === 'function' ? [[`Object.prototype.${name}`, value] as const] : []
})

type Descriptors = ReadonlyMap<PropertyKey, PropertyDescriptor>

function descriptorsOf(of: object): Descriptors {
  const found = new Map<PropertyKey, PropertyDescriptor>()
  for (const key of Reflect.ownKeys(of)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(of, key)
    if (descriptor !== undefined) found.set(key, descriptor)
  }
  return found
}

function isSame(one: PropertyDescriptor, other: PropertyDescriptor | undefined): boolean {
  return (
    other !== undefined &&
    Object.is(one.value, other.value) &&
    one.get === other.get &&
    one.set === other.set &&
    one.writable === other.writable &&
    one.enumerable === other.enumerable &&
    one.configurable === other.configurable
  )
}

/** Tells, each time that it is asked, what is not as it was at first: `Object.prototype.toString`, say. */
export function watchIntrinsics(): () => readonly string[] {
  const before = [...Object.entries(SHARED), ...INHERITED].map(
    ([name, of]) => [name, of, descriptorsOf(of)] as const,
  )
  return () =>
    before.flatMap(([name, of, known]) => {
      const now = descriptorsOf(of)
      const keys = new Set([...known.keys(), ...now.keys()])
      const changed = [...keys].filter((key) => {
        const descriptor = known.get(key)
        return descriptor === undefined || !isSame(descriptor, now.get(key))
      })
      const frozen = Object.isExtensible(of) ? [] : [`${name} is frozen`]
      return [...changed.map((key) => `${name}.${String(key)}`), ...frozen]
    })
}

/** The names that everything inherits, as they are in this runtime. */
export function inheritedNames(): readonly string[] {
  const names = Object.values(SHARED).flatMap((of) => Reflect.ownKeys(of))
  return [...new Set(names.filter((name): name is string => typeof name === 'string'))]
}
