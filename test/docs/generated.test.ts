import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedPages } from '../../scripts/docs/pages.ts';

const root = join(import.meta.dirname, '..', '..');

test('the function reference and the explanations are what `npm run docs` makes', () => {
  const pages = generatedPages();
  expect(pages.map(({ path }) => path).filter((path) => path.startsWith('docs/')).sort()).toEqual(readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`).sort());
  for (const { path, text } of pages) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
