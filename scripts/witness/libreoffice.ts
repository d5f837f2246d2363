/**
 * LibreOffice as an independent witness: it calculates our workbooks anew and prints them.
 * Every call starts one process with a profile of its own, so that calls may run side by side and no
 * setting of the user's decides anything.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { soffice } from '../system.ts';

export type Format = 'xlsx' | 'pdf';

const filters: Readonly<Record<Format, string>> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  pdf: 'pdf:calc_pdf_Export',
};

/** Milliseconds after which a run counts as hung. */
const patience = 5 * 60 * 1000;

/**
 * Converts xlsx workbooks in one process, every formula recalculated on the way.
 * @returns a file for each workbook, in their order; null where LibreOffice cannot open it
 */
export async function convert(workbooks: readonly Uint8Array[], format: Format): Promise<(Uint8Array | null)[]> {
  if (workbooks.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'talent-libreoffice-'));
  try {
    const [profile, input, output] = [join(folder, 'profile'), join(folder, 'in'), join(folder, 'out')];
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(input);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const names = workbooks.map((_, index) => String(index).padStart(4, '0'));
    await Promise.all(workbooks.map((bytes, index) => writeFile(join(input, `${names[index]}.xlsx`), bytes)));

    const log = await run([
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      filters[format],
      '--outdir',
      output,
      ...names.map((name) => join(input, `${name}.xlsx`)),
    ]);
    const files = await Promise.all(names.map((name) => readFile(join(output, `${name}.${format}`)).catch(() => null)));
    if (files.every((file) => file === null)) throw new LibreOfficeError(`没有转换任何文件 converted nothing: ${log}`);
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbooks as LibreOffice calculates them, whatever their cells cached; numbers keep 15 digits. */
export async function recalculate(workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return all(await convert(workbooks, 'xlsx'));
}

/** The workbooks as LibreOffice prints them, a PDF each, every sheet of it in order. */
export async function toPdf(workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return all(await convert(workbooks, 'pdf'));
}

/** LibreOffice did not run, or did not do what it was asked. */
export class LibreOfficeError extends Error {
  constructor(what: string) {
    super(`LibreOffice: ${what}`);
    this.name = 'LibreOfficeError';
  }
}

/** OOXMLRecalcMode 0 is "always"; the locale is that of the workbooks' readers. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
`;

function all(files: readonly (Uint8Array | null)[]): Uint8Array[] {
  return files.map((file, index) => {
    if (file === null) throw new LibreOfficeError(`第 ${index + 1} 个工作簿打不开 cannot open workbook ${index + 1}`);
    return file;
  });
}

/** Runs soffice to its end; what it printed. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: soffice is a script, and killing it alone leaves the program running.
    const child = spawn(soffice, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let log = '';
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, patience);
    const collect = (chunk: Buffer) => {
      log += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new LibreOfficeError(`无法启动 cannot be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (hung) reject(new LibreOfficeError(`${patience / 60_000} 分钟内没有完成 did not finish within ${patience / 60_000} minutes`));
      else if (code !== 0) reject(new LibreOfficeError(`异常退出 exited with ${code ?? signal}: ${log.trim()}`));
      else resolve(log.trim());
    });
  });
}
