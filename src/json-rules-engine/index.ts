/** The entry `eigen-kracht/json-rules-engine`. */
export { createEngineAssessor, type EngineAssessor, type EngineOptions } from './assessor.js'
export { type FactSource, FactSourceError, type SourceContext, type SourceFailure } from './sources.js'
