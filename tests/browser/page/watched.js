/** Does the work where a policy holds, and tells what came out and which violations were reported. */
const violations = []
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`)
})

/** Reports of violations come as events of their own, after the work. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 100))

export async function runHere() {
  // Imported here, so that the listener is there before the library.
  const build = new URL('/eigen-kracht.browser.js', location.href).href
  const [{ work }, library] = await Promise.all([import('./work.js'), import(build)])
  const input = await (await fetch('/input.json')).json()
  const result = work(library, input)
  await settled()
  return { result, violations }
}

/** Shows that the watch works: this is not allowed here. */
export async function breakThePolicy() {
  let allowed = true
  try {
    new Function('return 1')
  } catch {
    allowed = false
  }
  await settled()
  return { allowed, violations }
}
