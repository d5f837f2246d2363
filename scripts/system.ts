/**
 * The programs outside npm that tests and `npm run verify` need, and how they come onto a machine:
 * from the system's package manager where we may call it, else by telling the user what to install.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Words } from '../core/words.ts';

/** A program (or font) that is needed, and what brings it. */
export interface Tool {
  readonly name: string;
  /** The package of Debian and Ubuntu. */
  readonly debianPackage: string;
  /** What to install on other systems. */
  readonly elsewhere: Words;
  readonly present: () => Promise<boolean>;
}

const macSoffice = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

/** How to call LibreOffice on this machine. */
export const soffice = process.platform === 'darwin' && existsSync(macSoffice) ? macSoffice : 'soffice';

export const libreOffice: Tool = {
  name: 'LibreOffice Calc',
  debianPackage: 'libreoffice-calc',
  elsewhere: { zh: 'LibreOffice 7 或更高版本（libreoffice.org）', en: 'LibreOffice 7 or later (libreoffice.org)' },
  present: () => runs(soffice, ['--version']),
};

export const poppler: Tool = {
  name: 'poppler-utils',
  debianPackage: 'poppler-utils',
  elsewhere: { zh: 'poppler（Mac：brew install poppler）', en: 'poppler (Mac: brew install poppler)' },
  present: () => runs('pdftoppm', ['-v']),
};

export const cjkFont: Tool = {
  name: 'CJK font',
  debianPackage: 'fonts-noto-cjk',
  elsewhere: { zh: '任一中文字体，如 Noto CJK', en: 'any Chinese font, such as Noto CJK' },
  // Macs and Windows come with Chinese fonts.
  present: async () => process.platform !== 'linux' || (await run('fc-list', [':lang=zh'])).output.trim() !== '',
};

export const allTools: readonly Tool[] = [libreOffice, poppler, cjkFont];

/**
 * Makes sure of the tools: installs those missing with apt-get where this process is root or sudo asks
 * for no password. Gives those that are still missing. Progress goes to stderr.
 */
export async function ensureTools(tools: readonly Tool[]): Promise<readonly Tool[]> {
  const missing = await absent(tools);
  if (missing.length === 0) return missing;
  const apt = await aptGet();
  if (apt === null) return missing;

  const packages = missing.map((tool) => tool.debianPackage);
  note(`正在安装 Installing ${packages.join(' ')} …`);
  await report(apt(['update', '-q']));
  await report(apt(['install', '-q', '-y', '--no-install-recommends', ...packages]));
  return absent(missing);
}

/** What to install, a line a tool, for a machine where `ensureTools` may not. */
export function howToInstall(tools: readonly Tool[]): string {
  const debian = tools.map((tool) => tool.debianPackage).join(' ');
  return [
    `  Debian / Ubuntu: sudo apt-get install --no-install-recommends ${debian}`,
    ...tools.map((tool) => `  其他系统 elsewhere: ${tool.elsewhere.zh}; ${tool.elsewhere.en}`),
  ].join('\n');
}

async function absent(tools: readonly Tool[]): Promise<Tool[]> {
  const found = await Promise.all(tools.map((tool) => tool.present()));
  return tools.filter((_, index) => !found[index]);
}

/** How this process may call apt-get without asking anybody, or null. */
async function aptGet(): Promise<((args: string[]) => Promise<Outcome>) | null> {
  if (process.platform !== 'linux' || !(await runs('apt-get', ['--version']))) return null;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && !(await runs('sudo', ['-n', 'true']))) return null;
  // Another process may hold apt's lock, as on a machine that has just started.
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  const [program = '', ...first] = asRoot ? command : ['sudo', '-n', ...command];
  return (args) => run(program, [...first, ...args]);
}

interface Outcome {
  readonly succeeded: boolean;
  readonly output: string;
}

async function runs(program: string, args: string[]): Promise<boolean> {
  return (await run(program, args)).succeeded;
}

/** Runs a program that may not exist; its output is both streams together. */
function run(program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}

async function report(outcome: Promise<Outcome>): Promise<void> {
  const { succeeded, output } = await outcome;
  if (!succeeded) note(output.trim());
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}
