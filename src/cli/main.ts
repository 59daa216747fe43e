#!/usr/bin/env node
/** The command line: hands the real streams to the program. */
import { createReadStream, fstatSync } from 'node:fs'
import { createIo } from './io.js'
import { runProgram } from './program.js'

const { stdout, stderr } = process
process.exitCode = await runProgram(
  process.argv.slice(2),
  createIo({ stdin: standardInput(), stdout, stderr }),
)

/** Node takes a folder on standard input for an empty file. Reading it says what is wrong. */
function standardInput(): Parameters<typeof createIo>[0]['stdin'] {
  return isFolderDescriptor(0) ? createReadStream('', { fd: 0, autoClose: false }) : process.stdin
}

function isFolderDescriptor(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory()
  } catch {
    return false
  }
}
