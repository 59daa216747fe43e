/** All that the worker can do, by name. */
import { checkLayers } from './check-layers.js'

export const tasks = { checkLayers }

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type Given<N extends TaskName> = Parameters<Tasks[N]>[0]
export type Out<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>
