import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const CORE = join(ROOT, 'core');
/** A schema library, amounts in words, a holiday calendar. */
const ALLOWED = ['zod', 'nzh', 'chinese-days'];
const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g;
/** What would make a result depend on the machine, the moment or a double's rounding. */
const FORBIDDEN = /\b(?:Math\.(?:round|random)|toFixed|Date\.now|new Date|process\.|fetch\(|setTimeout|globalThis|Intl\.|toLocaleString)/;

const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

describe.each(files)('core/%s', (file) => {
  const path = join(CORE, file);
  const source = readFileSync(path, 'utf8');

  it('imports files of core and allowed libraries alone', () => {
    const strangers = [...source.matchAll(IMPORT)].map((match) => match[1]!).filter((name) => !belongs(name, path));
    expect(strangers).toEqual([]);
  });

  it('knows no clock, no chance, no network, no binary rounding', () => {
    const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    expect(code.match(FORBIDDEN)).toBeNull();
  });
});

function belongs(name: string, importer: string): boolean {
  if (!name.startsWith('.')) return ALLOWED.includes(name.split('/')[0]!);
  return !relative(CORE, resolve(dirname(importer), name)).startsWith('..') && name.endsWith('.ts');
}
