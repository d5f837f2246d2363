import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { CannotPublish } from '../../../cli/publish.ts';
import type { Words } from '../../../core/words.ts';
import type { Files } from './sets.ts';

const stages: string[] = [];

afterEach(() => {
  for (const stage of stages.splice(0)) rmSync(stage, { recursive: true, force: true });
});

/** Makes a temporary folder with these files, and removes it after the test. */
export function stage(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'publish-')));
  stages.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Runs `action`, which must refuse in plain words, and gives them. */
export function wordsOf(action: () => void): Words {
  try {
    action();
  } catch (error) {
    if (!(error instanceof CannotPublish)) throw error;
    expect(`${error.words.zh}${error.words.en}`).not.toMatch(/undefined|null|NaN|\bat \S+:\d+/);
    return error.words;
  }
  throw new Error('Nothing was refused.');
}
