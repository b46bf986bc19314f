/** The manifest asks for what the code uses and no more; clasp would push four files and no more. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { built, builtScript, DIST } from './built';

const SCOPE = 'https://www.googleapis.com/auth/';

/** What a piece of the code needs, by Google's page for it. Services without a scope stand with `undefined`. */
const NEEDS: readonly { readonly uses: RegExp; readonly scope?: string }[] = [
  { uses: /\bspreadsheetApp\b|\bSpreadsheetApp\b/, scope: 'spreadsheets.currentonly' },
  { uses: /\bshowSidebar\(|\bshowModalDialog\(|\.alert\(/, scope: 'script.container.ui' },
  { uses: /\.(newTrigger|getUserTriggers|deleteTrigger)\(/, scope: 'script.scriptapp' },
  { uses: /\bMailApp\b/, scope: 'script.send_mail' },
  { uses: /\.get(Active|Effective)User\(/, scope: 'userinfo.email' },
  { uses: /\bUrlFetchApp\b/, scope: 'script.external_request' },
];

const manifest = JSON.parse(built('appsscript.json')) as { oauthScopes: string[]; runtimeVersion: string };
const code = builtScript();

describe('the manifest', () => {
  it('asks exactly for the scopes that the code needs', () => {
    const needed = NEEDS.filter(({ uses }) => uses.test(code)).map(({ scope }) => SCOPE + scope);
    expect([...manifest.oauthScopes].sort()).toEqual([...needed].sort());
  });

  it('runs on V8', () => {
    expect(manifest.runtimeVersion).toBe('V8');
  });

  it('stands beside no service that has no row in the table of scopes', () => {
    const services = [...code.matchAll(/\b([A-Z]\w+(?:App|Service))\b/g)].map((match) => match[1]);
    const known = [
      'SpreadsheetApp',
      'HtmlService',
      'LockService',
      'PropertiesService',
      'ScriptApp',
      'MailApp',
      'UrlFetchApp',
    ];
    expect([...new Set(services)].filter((name) => !known.includes(name!))).toEqual([]);
  });
});

describe('clasp', () => {
  it('would push exactly the four built files', () => {
    const clasp = resolve(DIST, '../node_modules/@google/clasp/build/src/index.js');
    const printed = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: resolve(DIST, '..'),
    });
    const { filesToPush, untrackedFiles } = JSON.parse(printed.toString()) as Record<string, string[]>;
    expect([...filesToPush!].sort()).toEqual([
      'dist/Code.js',
      'dist/Commands.js',
      'dist/Sidebar.html',
      'dist/appsscript.json',
    ]);
    expect(untrackedFiles).toEqual([]);
    expect(readdirSync(DIST).sort()).toEqual(['Code.js', 'Commands.js', 'Sidebar.html', 'appsscript.json']);
  });
});
