/** A region's office in a folder of its own: a plan, submissions, and the command run there. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { vi } from 'vitest';
import * as allocate from '../../cli/commands/allocate.ts';
import * as compare from '../../cli/commands/compare.ts';
import * as forms from '../../cli/commands/forms.ts';
import * as rollup from '../../cli/commands/rollup.ts';
import * as validate from '../../cli/commands/validate.ts';
import { COULD_NOT_RUN, ending } from '../../cli/exit.ts';
import type { Language } from '../../core/words.ts';
import type { Workbook } from '../../templates/workbook/model.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { PLAN_NAME } from '../templates/fixtures.ts';
import type { Run } from './talent.ts';

type File = Workbook | Uint8Array | string;

export class Office {
  readonly root = mkdtempSync(join(tmpdir(), 'talent-office-'));
  readonly submissions = join(this.root, '申报表');
  readonly plan = join(this.root, PLAN_NAME);
  readonly out = join(this.root, '2025');

  constructor() {
    mkdirSync(this.submissions);
  }

  /** Puts a file into the folder of submissions. */
  async hand(name: string, file: File): Promise<void> {
    writeFileSync(join(this.submissions, name), await bytesOf(file));
  }

  async setPlan(file: File): Promise<void> {
    writeFileSync(this.plan, await bytesOf(file));
  }

  allocate(...more: readonly string[]): Promise<Run> {
    return talentHere(['allocate', '--year', '2025', '--submissions', this.submissions, '--plan', this.plan, '--out', this.out, ...more]);
  }

  compare(...more: readonly string[]): Promise<Run> {
    return talentHere(['compare', '--year', '2025', '--submissions', this.submissions, ...more]);
  }

  forms(...more: readonly string[]): Promise<Run> {
    return talentHere(['forms', '--year', '2025', '--out', this.out, ...more]);
  }

  run(...args: readonly string[]): Promise<Run> {
    return talentHere(args);
  }

  /** Names of what stands in the office's folder, beside the submissions. */
  files(folder = this.root): readonly string[] {
    return readdirSync(folder).sort();
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file instanceof Uint8Array ? file : workbookBytes(file);
}

/** Runs `talent` in this process: the same commands, messages and exit codes as the program, without starting one. */
export async function talentHere(args: readonly string[]): Promise<Run> {
  let out = '';
  let err = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true));
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((err += String(chunk)), true));
  const program = new Command('talent')
    .addOption(new Option('--lang <language>').choices(['zh', 'en']).default('zh'))
    .exitOverride()
    .configureOutput({ writeErr: (text) => void (err += text) });
  allocate.register(program);
  compare.register(program);
  forms.register(program);
  rollup.register(program);
  validate.register(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    // A command that found something wrong says so by its exit code alone.
    return { code: Number(process.exitCode ?? 0), out, err };
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : COULD_NOT_RUN, out, err };
    const { message, exitCode } = ending(error, program.opts<{ lang: Language }>().lang);
    return { code: exitCode, out, err: `${err}${message}\n` };
  } finally {
    process.exitCode = 0;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}
