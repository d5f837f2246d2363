/** `npm run example`: makes the committed example again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { exampleFiles } from './ningxia.ts';

const folder = fileURLToPath(new URL('../../examples/ningxia-2025/', import.meta.url));
for (const { path, workbook } of exampleFiles()) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await workbookBytes(workbook));
}
