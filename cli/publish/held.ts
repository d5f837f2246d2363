import { join } from 'node:path';
import { CannotPublish } from './errors.ts';
import { exists, type Disk } from './disk.ts';

/**
 * Refuses, naming all of them, if workbooks of the folder `out` are open in another program, as far as
 * can be seen: by the lock file that it keeps beside a workbook, or because the system says so.
 */
export function refuseHeldWorkbooks(disk: Disk, out: string, names: readonly string[]): void {
  const held = names.flatMap((name) => {
    const lock = lockNames(name).find((candidate) => exists(join(out, candidate)));
    if (lock === undefined && !disk.isHeld(join(out, name))) return [];
    return [{ path: join(out, name), lock: lock === undefined ? null : join(out, lock) }];
  });
  if (held.length === 0) return;

  const anyLock = held.some(({ lock }) => lock !== null);
  const list = (label: string): string =>
    held.map(({ path, lock }) => (lock === null ? `\n  ${path}` : `\n  ${path}\n    ${label} ${lock}`)).join('');
  throw new CannotPublish({
    zh:
      `以下工作簿正被其他程序打开，原有的整套文件没有改动：${list('锁文件')}\n` +
      `请在 Excel、WPS 或 LibreOffice 中关闭它们，再运行一次。` +
      (anyLock ? `如果其实没有程序打开它，请删除所列的锁文件，再运行一次。` : ''),
    en:
      `These workbooks are open in another program; the old set is unchanged:${list('lock file')}\n` +
      `Close them in Excel, WPS or LibreOffice, and run again.` +
      (anyLock ? ` If no program has it open, delete the lock file listed, and run again.` : ''),
  });
}

/** The lock files of Excel and WPS, of LibreOffice, and of WPS for Linux, which cuts up to two characters. */
function lockNames(name: string): string[] {
  const characters = [...name];
  const cut = [0, 1, 2].map((count) => `.~${characters.slice(count).join('')}`);
  return [`~$${name}`, `.~lock.${name}#`, ...cut];
}
