/** A server on this machine that serves a few files under a strict policy, and keeps what was asked. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

export interface Server {
  readonly origin: string
  /** The paths asked for so far that are not served. */
  readonly unknown: readonly string[]
  readonly close: () => Promise<void>
}

/** Serves texts by path, `/` included. `scripts` are the marks of scripts inside pages that are allowed too. */
export async function serve(
  files: Readonly<Record<string, string>>,
  scripts: readonly string[] = [],
): Promise<Server> {
  const unknown: string[] = []
  const server = createServer(({ url = '/' }, response) => {
    const text = files[url]
    response.setHeader(
      'Content-Security-Policy',
      POLICY.replace('script-src', ['script-src', ...scripts].join(' ')),
    )
    // Browsers ask for this by themselves.
    if (url === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    if (text === undefined) {
      unknown.push(url)
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(url) || '.html'] ?? 'text/plain' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    unknown,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
