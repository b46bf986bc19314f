// Builds what is pushed to Google (dist/), the workbench (build/workbench/) and the bench (build/bench.js).
//
//   node build.mjs            everything
//   node build.mjs create     everything, then a new Google Sheet bound to the add-on, and a first push
//   node build.mjs push       everything, then a push to the script named in .clasp.local.json
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);

/** The two scripts by what calls them. Names that end in `_` are out of reach for cells and pages. */
const FORMULAS = { entry: at('src/formulas.ts'), output: 'Formulas_' };
const COMMANDS = { entry: at('src/main.ts'), output: 'Commands_' };
/** What both need: the domain, and the words of the sheet. */
const SHARED = 'Shared_';

const parse = async (file) =>
  ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2022, true);

const isExported = (node) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

const functionNamed = (source, name) => {
  const found = source.statements.find(
    (node) => ts.isFunctionDeclaration(node) && isExported(node) && node.name?.text === name,
  );
  if (!found) throw new Error(`${source.fileName}: no exported function declaration ${name}`);
  return found;
};

/** The functions that main.ts offers, declared there or passed on from another file. */
async function entryPoints(mainFile) {
  const main = await parse(mainFile);
  const found = [];
  for (const node of main.statements) {
    if (ts.isFunctionDeclaration(node) && isExported(node)) found.push({ source: main, node });
    if (!ts.isExportDeclaration(node)) continue;
    if (!node.moduleSpecifier || !node.exportClause || !ts.isNamedExports(node.exportClause)) {
      throw new Error('main.ts: name each export, so that this file shows all that Apps Script can call');
    }
    const source = await parse(join(dirname(mainFile), `${node.moduleSpecifier.text}.ts`));
    for (const element of node.exportClause.elements) {
      found.push({ source, node: functionNamed(source, element.name.text) });
    }
  }
  return found;
}

/** Apps Script calls top-level functions only, and esbuild drops doc comments: one stub an export, with docs for cells. */
const stubsOf = async (entry, call) => {
  const stub = ({ source, node }) => {
    const doc = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.getText(source) ?? '';
    const names = node.parameters
      .map((p) => `${p.dotDotDotToken ? '...' : ''}${p.name.getText(source)}`)
      .join(', ');
    const line = `function ${node.name.text}(${names}){return ${call}.${node.name.text}(${names})}`;
    return doc.includes('@customfunction') ? `${doc}\n${line}` : line;
  };
  return (await entryPoints(entry)).map(stub).join('\n');
};

/** A module's code without its `import` and `export`: Apps Script knows neither. Names as [outside, inside]. */
function parted(module) {
  const pairs = (list = '') =>
    list
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.trim().split(/\s+as\s+/));
  const imported = /^import\s*\{([^}]*)\}\s*from\s*"[^"]*";/.exec(module);
  const exported = /export\s*\{([^}]*)\};?\s*$/.exec(module);
  const code = module.slice(imported?.[0].length ?? 0, -exported[0].length);
  if (/^import\b|;import\b|\bexport\{/.test(code))
    throw new Error('more than one import or export in a bundle');
  return {
    code,
    imports: pairs(imported?.[1]).map(([outside, inside = outside]) => `${outside}:${inside}`),
    exports: pairs(exported[1]).map(([inside, outside = inside]) => `${outside}:${inside}`),
  };
}

/**
 * dist/Code.js: what every formula loads and runs. dist/Commands.js: one function that only menus, triggers and the
 * sidebar call, so that a formula passes over its text without running it. Minified; what both share is in Code.js.
 */
async function buildCode() {
  const { outputFiles } = await build({
    entryPoints: [FORMULAS.entry, COMMANDS.entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    outdir: at('dist'),
    write: false,
    logLevel: 'warning',
  });
  const named = (name) =>
    outputFiles.find(({ path }) => path.endsWith(`/${name}.js`) || path.includes(`/${name}-`));
  const [formulas, commands, shared] = ['formulas', 'main', 'chunk'].map((name) => parted(named(name).text));
  if (outputFiles.length !== 3) throw new Error('expected two bundles and what they share');
  const inside = ({ imports, code, exports }) =>
    `(({${imports.join()}})=>{${code}return{${exports.join()}}})(${SHARED})`;
  const code = [
    `var ${SHARED}=(()=>{${shared.code}return{${shared.exports.join()}}})();`,
    `var ${FORMULAS.output}=${inside(formulas)};`,
    await stubsOf(FORMULAS.entry, FORMULAS.output),
  ];
  const made = `${COMMANDS.output}.made`;
  const menu = [
    `function ${COMMANDS.output}(){return ${made}||(${made}=${inside(commands)})}`,
    await stubsOf(COMMANDS.entry, `${COMMANDS.output}()`),
  ];
  await Promise.all([
    writeFile(at('dist/Code.js'), `${code.join('\n')}\n`),
    writeFile(at('dist/Commands.js'), `${menu.join('\n')}\n`),
    copyFile(at('appsscript.json'), at('dist/appsscript.json')),
  ]);
}

/** Texts that one command needs and no formula: they travel as JSON in the page, where that command fetches them. */
async function buildingTexts() {
  const result = await build({
    entryPoints: [at('src/messages/building.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const { BUILDING_TEXTS } = await import(`data:text/javascript;base64,${code}`);
  const json = JSON.stringify(BUILDING_TEXTS).replaceAll('<', '\\u003c');
  return `<script type="application/json">${json}</script>`;
}

/** dist/Sidebar.html: one file, since HtmlService serves no other. */
async function buildSidebar() {
  const client = at('src/sidebar/client');
  const bundle = (entry) =>
    build({
      entryPoints: [join(client, entry)],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      legalComments: 'none',
      write: false,
      logLevel: 'warning',
    }).then((result) => result.outputFiles[0].text.trim());
  const [page, style, script, texts] = await Promise.all([
    readFile(join(client, 'index.html'), 'utf8'),
    bundle('style.css'),
    bundle('main.ts'),
    buildingTexts(),
  ]);
  const inlined = page
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- texts -->', () => texts)
    .replace('<!-- script -->', () => `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
  await writeFile(at('dist/Sidebar.html'), inlined);
}

async function buildWorkbench() {
  const page = at('src/workbench/page');
  const shared = { bundle: true, charset: 'utf8', sourcemap: 'linked', logLevel: 'warning' };
  await Promise.all([
    build({
      ...shared,
      entryPoints: { page: join(page, 'main.ts') },
      format: 'iife',
      target: 'es2022',
      outdir: at('build/workbench'),
    }),
    build({
      ...shared,
      entryPoints: {
        'workbench/server': at('src/workbench/server/main.ts'),
        bench: at('test/bench/main.ts'),
        screenshots: at('test/screenshots/main.ts'),
      },
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      outdir: at('build'),
    }),
    copyFile(join(page, 'index.html'), at('build/workbench/index.html')),
  ]);
}

/** Whose script is pushed to. Each person has their own, so git ignores it. */
const LOCAL_PROJECT = '.clasp.local.json';

/** Ends with a sentence instead of a stack: what went wrong lies outside this program. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function clasp(args, cwd = root) {
  const program = at('node_modules/@google/clasp/build/src/index.js');
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd, stdio: 'inherit' });
  if (status !== 0) stop('clasp did not finish. Log in with «npx clasp login» if it found no credentials.');
}

/** clasp looks for a project in the folders above and writes files of its own: it works far from here, only the ids are kept. */
async function createSheet() {
  if (existsSync(at(LOCAL_PROJECT)))
    stop(`${LOCAL_PROJECT} names a script already; move it away to create another.`);
  const folder = await mkdtemp(join(tmpdir(), 'cualifica-'));
  clasp(['create-script', '--type', 'sheets', '--title', 'Cualifica'], folder);
  const { scriptId, parentId } = JSON.parse(await readFile(join(folder, '.clasp.json'), 'utf8'));
  const project = JSON.parse(await readFile(at('.clasp.json'), 'utf8'));
  await writeFile(at(LOCAL_PROJECT), `${JSON.stringify({ ...project, scriptId, parentId }, null, 2)}\n`);
}

/** Without --force a changed manifest would be skipped silently where nobody can answer. */
function push() {
  if (!existsSync(at(LOCAL_PROJECT))) stop(`${LOCAL_PROJECT} is missing: run «npm run sheet:create» first.`);
  clasp(['--project', LOCAL_PROJECT, 'push', '--force']);
}

await mkdir(at('dist'), { recursive: true });
await mkdir(at('build/workbench'), { recursive: true });
await Promise.all([buildCode(), buildSidebar(), buildWorkbench()]);
const command = process.argv[2];
if (command === 'create') await createSheet();
if (command === 'create' || command === 'push') push();
