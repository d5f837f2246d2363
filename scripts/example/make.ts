/** `npm run example`: makes the committed example again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { CONTEXT, exampleFiles, MARK } from './ningxia.ts';
import { returnedFiles } from './returned.ts';

const folder = fileURLToPath(new URL('../../examples/ningxia-2025/', import.meta.url));
for (const { path, workbook } of exampleFiles()) write(path, await workbookBytes(workbook));
for (const { name, bytes } of await returnedFiles(CONTEXT, MARK)) write(`returned/${name}`, bytes);

function write(path: string, bytes: Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
