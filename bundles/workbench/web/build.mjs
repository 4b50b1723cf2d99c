// Builds the workbench as far as something has changed: packages when the lock file has, the pages when a source has.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const api = join(here, '../../rest/target/classes/docs/openapi.json');
const built = join(here, '../target/classes/web/index.html');
const mark = join(here, '../target/web.sha256');
const packages = join(here, 'node_modules/.sha256');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  throw new Error(`The workbench is built by Node.js 20.19 or newer; this is ${process.version}.`);
}
if (!existsSync(api)) {
  throw new Error('The description of the HTTP API is not there: build bundles/rest first (mvn -pl bundles/workbench -am …).');
}

const npm = (...words) => execFileSync('npm', words, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
const sha256 = (files) => files.reduce((hash, file) => hash.update(relative(here, file)).update(readFileSync(file)), createHash('sha256')).digest('hex');
const remembered = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const below = (folder) =>
  readdirSync(join(here, folder), { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));

const lock = sha256([join(here, 'package-lock.json')]);
if (remembered(packages) !== lock) {
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(packages, lock);
}

const sources = [...below('src'), ...below('public'), ...['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'].map((name) => join(here, name)), api];
const state = sha256(sources.sort());
if (remembered(mark) !== state || !existsSync(built)) {
  npm('run', '--silent', 'build');
  writeFileSync(mark, state);
}
