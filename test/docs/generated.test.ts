import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedPages } from '../../scripts/docs/pages.ts';

/** Pages of docs/ that nobody generates. */
const WRITTEN_BY_HAND = ['report.md'];

const root = join(import.meta.dirname, '..', '..');

test('the references and the explanations are what `npm run docs` makes', () => {
  const pages = generatedPages();
  expect(pages.map(({ path }) => path).filter((path) => path.startsWith('docs/')).sort()).toEqual(readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && !WRITTEN_BY_HAND.includes(name)).map((name) => `docs/${name}`).sort());
  for (const { path, text } of pages) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
