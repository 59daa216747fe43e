// Builds the API reference into pages/api: every entry of the package, from the docstrings in src, with the README as
// its front page. It opens from disk as well, and asks nothing of a network.
//
//   npm run api
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application, Converter } from 'typedoc'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = join(root, 'pages/api')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Each entry that has types of its own, by the file that it is written in. */
const entries = new Map(
  Object.entries(exports).flatMap(([entry, to]) =>
    to.import === undefined ? [] : [[sourceOf(to.import.types), entry.replace('.', 'eigen-kracht')]],
  ),
)

/**
 * @param {string} types such as `./dist/report.d.ts`
 * @returns {string}
 */
function sourceOf(types) {
  const name = types.replace(/^\.\/dist\/|\.d\.ts$/g, '')
  const places = [`src/entry/${name}.ts`, `src/${name}/index.ts`, `src/${name}.ts`]
  const found = places.find((place) => existsSync(join(root, place)))
  if (found === undefined) throw new Error(`${types} is written in none of ${places.join(', ')}`)
  return found
}

/**
 * The README as it stands in the reference: pictures come along; a file of the repository is named, not linked.
 *
 * @param {string} folder in which it will stand
 */
function frontPage(folder) {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  return text
    .replace(/^# .*\n/, '')
    .replace(/(!?)\[([^\]]*)\]\((?!https?:|#)([^)]+)\)/g, (_, picture, words, path) =>
      picture === '' ? words : `![${words}](${relative(folder, join(root, path))})`,
    )
}

const folder = mkdtempSync(join(tmpdir(), 'front-page-'))
try {
  const readme = join(folder, 'README.md')
  writeFileSync(readme, frontPage(folder))
  const app = await Application.bootstrap({
    name: 'eigen-kracht: API',
    readme,
    entryPoints: [...entries.keys()].map((file) => join(root, file)),
    tsconfig: join(root, 'tsconfig.src.json'),
    basePath: join(root, 'src'),
    out: target,
    disableSources: true,
    githubPages: false,
    hideGenerator: true,
    includeHierarchySummary: false,
    sortEntryPoints: false,
    navigation: { includeGroups: true },
    // Not for users: what works out the types of `EigenVan`, of `overlays`, and of the scopes.
    intentionallyNotExported: [
      ...['ConclusionsOf', 'OutcomeOf', 'OwnId', 'Overlays'],
      ...['FAMILY_SCOPE', 'ScopeWith', 'TABLE'],
    ],
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Module'],
  })
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) module.name = entryOf(module.name)
  })
  // As it is written: `E extends Eigen`, and not all that Eigen stands for.
  app.converter.on(Converter.EVENT_CREATE_TYPE_PARAMETER, (context, parameter) => {
    const { declarations = [] } = context.getSymbolFromReflection(parameter) ?? {}
    const written = declarations.find(ts.isTypeParameterDeclaration)
    if (written?.constraint) parameter.type = context.converter.convertType(context, written.constraint)
    if (written?.default) parameter.default = context.converter.convertType(context, written.default)
  })
  const project = await app.convert()
  if (project === undefined) throw new Error('the sources could not be read')
  app.validate(project)
  if (!app.logger.hasErrors() && !app.logger.hasWarnings()) {
    await app.generateOutputs(project)
    makeWhole()
  }
  if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * @param {string} name what typedoc calls the module of an entry: its file without the ending
 * @returns {string}
 */
function entryOf(name) {
  const entry = entries.get(`src/${name}.ts`) ?? entries.get(`src/${name}/index.ts`)
  if (entry === undefined) throw new Error(`${name} is no entry of the package`)
  return entry
}

/**
 * What typedoc leaves to a script or to a file beside the page stands in the page: icons, which a page from disk may not
 * ask of another file, and the way to the other entries.
 */
function makeWhole() {
  const icons = readFileSync(join(target, 'assets/icons.svg'), 'utf8')
  const symbols = new Map(
    [...icons.matchAll(/<symbol[^>]* id="([^"]+)".*?<\/symbol>/g)].map(([text, id]) => [id, text]),
  )
  const modules = readdirSync(join(target, 'modules'))
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue
    const file = join(target, name)
    const links = modules.map((module) => {
      const path = relative(dirname(file), join(target, 'modules', module))
      return `<li><a href="${path}">${module.replace('.html', '').replace('_', '/')}</a></li>`
    })
    const page = readFileSync(file, 'utf8')
      .replace('<li>Loading...</li>', links.join(''))
      .replace(/<use href="[^"]*icons\.svg#/g, '<use href="#')
    const used = new Set([...page.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => symbols.get(id)))
    writeFileSync(
      file,
      page.replace('</body>', `<svg style="display:none">${[...used].join('')}</svg></body>`),
    )
  }
}
