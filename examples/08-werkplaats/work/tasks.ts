/** All that the worker can do, by name. */
import { checkLayers } from './check-layers.js'
import { why } from './why.js'

export const tasks = { checkLayers, whyRefused: why }

type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type Given<N extends TaskName> = Parameters<Tasks[N]>[0]
export type Out<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>
