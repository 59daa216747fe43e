/** All that the worker can do, by name. */
import { checkLayers } from './check-layers.js'
import { council } from './council.js'
import { differ } from './differ.js'
import { effect } from './effect.js'
import { prove } from './prove.js'
import { why } from './why.js'

export const tasks = { checkLayers, council, differ, effect, prove, whyRefused: why }

type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type Given<N extends TaskName> = Parameters<Tasks[N]>[0]
export type Out<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>
