/** Freezes plain JSON data all the way down and returns it. Stops at what is frozen already. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) freezeAll(value)
  return value
}

function freezeAll(value: object): void {
  if (Object.isFrozen(value)) return
  Object.freeze(value)
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) deepFreeze(value[at])
  } else {
    for (const part of Object.values(value)) deepFreeze(part)
  }
}
