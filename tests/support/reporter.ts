// Prints one plain closing line, `N passed, N failed, N skipped`, after everything else (the default
// reporter's summary and the coverage table included), so that a script can read the result.
// A file that fails outside its tests, and an error that no test caught, each count as one failure.
import type { Reporter, TestModule } from 'vitest/node'

const countModule = (module: TestModule) => {
  const states = [...module.children.allTests()].map((test) => test.result().state)
  const count = (state: string) => states.filter((found) => found === state).length
  const failed = count('failed')
  return {
    passed: count('passed'),
    failed: failed === 0 && module.state() === 'failed' ? 1 : failed,
    skipped: states.length - count('passed') - failed,
  }
}

export default class ClosingLineReporter implements Reporter {
  private line = '0 passed, 0 failed, 0 skipped'
  private waiting = false

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const total = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      const { passed, failed, skipped } = countModule(module)
      total.passed += passed
      total.failed += failed
      total.skipped += skipped
    }
    this.line = `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`
    if (this.waiting) return
    this.waiting = true
    process.once('exit', () => process.stdout.write(`${this.line}\n`))
  }
}
