/**
 * The subpath `eigen-kracht/json-rules-engine`: the same advice on json-rules-engine, with facts that come from elsewhere.
 *
 * @packageDocumentation
 */
export { createEngineAssessor, type EngineAssessor, type EngineOptions } from './assessor.js'
export { type FactSource, FactSourceError, type SourceContext, type SourceFailure } from './sources.js'
