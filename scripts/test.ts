/**
 * `npm test`: the type check, then every suite. What the suites need beyond `npm ci` is fetched where we
 * may; where we may not, the suites that need it are left out, and the last lines say so.
 * Further arguments go to vitest: `npm test -- test/core`.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allTools, ensureTools, howToInstall, type Tool } from './system.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const typecheck = await node('typescript/bin/tsc', ['--noEmit']);
  if (typecheck !== 0) return typecheck;

  const missing = await ensureTools(allTools);
  const projects = missing.length === 0 ? [] : ['--project', 'unit*'];
  const tests = await node('vitest/vitest.mjs', ['run', ...projects, ...args]);
  if (missing.length === 0) return tests;

  process.stderr.write(leftOut(missing));
  return tests === 0 && inContinuousIntegration() ? 1 : tests;
}

/** Runs a program of an installed package; its exit code. */
function node(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function inContinuousIntegration(): boolean {
  const ci = process.env['CI'] ?? '';
  return ci !== '' && ci !== 'false' && ci !== '0';
}

function leftOut(missing: readonly Tool[]): string {
  const suites = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.witness.test.ts'))
    .sort();
  const bar = '!'.repeat(80);
  return [
    '',
    bar,
    `未运行 NOT RUN: 缺少 missing ${missing.map((tool) => tool.name).join(', ')}`,
    ...suites.map((suite) => `  test/${suite}`),
    '请安装后重新运行 npm test。Install these, then run npm test again:',
    howToInstall(missing),
    bar,
    '',
  ].join('\n');
}
