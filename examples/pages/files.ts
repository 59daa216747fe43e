/** Files of the user's own: opened and saved by hand, never kept. */

/** A file as it was read. */
export interface OpenedFile {
  readonly name: string
  readonly text: string
}

/** A file that is larger than this isn't read, in bytes. */
const LARGEST = 2_000_000

/**
 * Reads a chosen file as UTF-8.
 *
 * @throws RangeError when it is larger than `LARGEST`; TypeError when it is no text in UTF-8.
 */
export async function readFile(file: File): Promise<OpenedFile> {
  if (file.size > LARGEST) throw new RangeError(`Dit bestand is groter dan ${LARGEST / 1e6} MB.`)
  const bytes = await file.arrayBuffer()
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    throw new TypeError('Dit bestand is geen tekst in UTF-8.')
  }
}

/** Gives the user a file to save. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after this click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
