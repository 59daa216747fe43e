// A small server to try the form: this computer only, this folder and the built library only.
//
//   node examples/05-formulier/serve.js [port]    in the installed package; in the repository, after npm run build
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

const root = new URL('../../', import.meta.url)
const served = ['/examples/05-formulier/', '/dist/']
const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
])

const server = createServer(async ({ method, url = '/' }, response) => {
  // A URL has no `..` left in its path. What is encoded stays encoded, and so is no file here.
  const pathname = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : ''
  if (pathname === '/') {
    response.writeHead(302, { location: served[0] }).end()
    return
  }

  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  const type = types.get(extname(path))
  const allowed = method === 'GET' && served.some((folder) => path.startsWith(folder)) && !path.includes('%')
  if (!allowed || type === undefined) {
    response.writeHead(404).end()
    return
  }
  try {
    const body = await readFile(new URL(`.${path}`, root))
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; frame-ancestors 'none'",
    })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
})

server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  console.log(`Formulier: http://127.0.0.1:${port}${served[0]}`)
})
