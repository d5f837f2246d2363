/** `npm run docs`: makes the generated pages of docs/ again. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedPages } from './pages.ts';

for (const { path, text } of generatedPages()) writeFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), text);
