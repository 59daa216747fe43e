/** What the system says of a file or a stream, in Dutch. */
import { own } from '../model/names.js'

type Deed = 'lezen' | 'schrijven'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'het bestaat niet',
  EISDIR: 'het is een map',
  ENOTDIR: 'een deel van het pad is geen map',
  EEXIST: 'het bestaat al',
  ENOSPC: 'er is geen ruimte meer',
  EDQUOT: 'er is geen ruimte meer',
  EROFS: 'daar kan niets worden geschreven',
  ELOOP: 'het verwijst naar zichzelf',
  ENAMETOOLONG: 'de naam is te lang',
  EMFILE: 'er zijn te veel bestanden open',
  EFBIG: 'het is te groot',
  ERR_STRING_TOO_LONG: 'het is te groot',
  ERR_FS_FILE_TOO_LARGE: 'het is te groot',
  ERR_BUFFER_TOO_LARGE: 'het is te groot',
}
const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM'])

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** A part of a sentence. */
export function reasonOf(error: unknown, deed: Deed): string {
  const code = codeOf(error)
  if (FORBIDDEN.has(code)) return `u mag het niet ${deed}`
  return own(REASONS, code) ?? `de computer meldt ${code || 'een fout'}`
}
