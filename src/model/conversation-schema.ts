/** The form of a conversation in zod; see `conversation.ts`. */
import * as z from 'zod/mini'
import { type ConversationJson, STOP_REASONS } from './conversation.js'
import type { ConditionsJson } from './ruleset.js'
import { LIST_SCOPES, type ListScope } from './scope.js'

interface Forms {
  readonly text: z.ZodMiniType<string>
  readonly name: z.ZodMiniType<string>
  readonly path: z.ZodMiniType<string>
  readonly conditions: z.ZodMiniType<ConditionsJson>
}

/** A theme, as overlays add them too. */
export function themeSchema({ text, name, path }: Omit<Forms, 'conditions'>) {
  return z.strictObject({
    id: name,
    titel: text,
    waarom: text,
    feiten: z.array(path),
    eerst: z.exactOptional(z.boolean()),
  })
}

export function conversationSchema({ text, name, path, conditions }: Forms) {
  const paths = z.array(path)
  const theme = themeSchema({ text, name, path })
  const stop = z.strictObject({
    id: name,
    als: conditions,
    reden: z.enum(STOP_REASONS),
    stap: z.exactOptional(text),
    themas: z.exactOptional(z.array(name)),
    aanHetEind: z.exactOptional(z.boolean()),
  })
  const list = z.strictObject({
    bereik: z.enum(LIST_SCOPES as [ListScope, ...ListScope[]]),
    vraag: text,
    aanduiding: z.exactOptional(paths),
  })
  const conversation = z.strictObject({
    beslissend: paths,
    besluit: paths,
    klaarAls: conditions,
    maatregelen: z.exactOptional(path),
    themas: z.array(theme),
    lijsten: z.exactOptional(z.array(list)),
    stops: z.array(stop),
  })
  conversation satisfies z.ZodMiniType<ConversationJson>
  return conversation
}
