import { InvalidArgumentError } from 'commander';
import type { Acceptance } from '../templates/submission/letThrough.ts';

/** Parses `--accept FILE:CODE`, which may be given several times. */
export function acceptance(text: string, earlier: readonly Acceptance[] = []): readonly Acceptance[] {
  const at = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  const [file, code] = [text.slice(0, at).trim(), text.slice(at + 1).trim().toUpperCase()];
  if (at <= 0 || code === '') throw new InvalidArgumentError('应写为 文件名:代码，例：“640104 兴庆区 2025年申报表.xlsx:V302” · write FILE:CODE');
  return [...earlier, { file, code }];
}
