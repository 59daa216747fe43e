import { breakThePolicy, runHere } from './watched.js'

addEventListener('message', async ({ data }) => {
  postMessage(await (data === 'run' ? runHere() : breakThePolicy()))
})
