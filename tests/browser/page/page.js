import { breakThePolicy, runHere } from './watched.js'

function askWorker(task) {
  return new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`))
    worker.postMessage(task)
  })
}

/** The test calls from outside the policy; what it starts has to run inside it, in a turn of its own. */
function inOwnTurn(task) {
  return new Promise((resolve, reject) => setTimeout(() => task().then(resolve, reject)))
}

globalThis.tasks = {
  page: { run: () => inOwnTurn(runHere), break: () => inOwnTurn(breakThePolicy) },
  worker: { run: () => askWorker('run'), break: () => askWorker('break') },
}
