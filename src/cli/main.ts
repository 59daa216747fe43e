#!/usr/bin/env node
/** The command line: hands the real streams to the program. */
import { createIo } from './io.js'
import { runProgram } from './program.js'

// Whoever reads our output may stop early, as `head` does. Then there is nothing left to do.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

process.exitCode = await runProgram(process.argv.slice(2), createIo(process))
