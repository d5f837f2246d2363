import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBack, unitFiles } from '../templates/allocation/readBack.ts';
import type { LastYear } from '../templates/submission/lastYear.ts';
import { UnreadableFile } from '../templates/submission/reader/index.ts';
import { COULD_NOT_RUN, Stop } from './exit.ts';

/** Last year's set, from the folder that `--previous` names. Throws `Stop` where it holds none, or a file of it cannot be read. */
export function loadLastYear(folder: string | undefined, year: number | undefined): LastYear | null {
  if (folder === undefined) return null;
  if (year === undefined) throw new Stop(COULD_NOT_RUN, { zh: '用了 --previous，还要用 --year 写明本年度。', en: '--previous needs --year, the year of the forms.' });
  if (!statSync(folder).isDirectory()) throw new Stop(COULD_NOT_RUN, { zh: `${folder} 不是文件夹。请用 --previous 指定上年成套表的文件夹。`, en: `${folder} is no folder. Give the folder of last year’s set with --previous.` });
  const there = [...unitFiles(year - 1)].filter(([name]) => existsSync(join(folder, name)));
  if (there.length === 0) {
    throw new Stop(COULD_NOT_RUN, {
      zh: `${folder} 中没有${year - 1}年的下达附表。请用 --previous 指定${year - 1}年 talent allocate 的输出文件夹。`,
      en: `${folder} holds no workbook of a unit of ${year - 1}. Give the folder that talent allocate wrote for ${year - 1}.`,
    });
  }
  let reading = '';
  try {
    return readBack(year - 1, function* () {
      for (const [name, unit] of there) yield [unit, readFileSync(join(folder, (reading = name)))] as const;
    }());
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Stop(COULD_NOT_RUN, { zh: `${join(folder, reading)}：${error.words.zh}`, en: `${join(folder, reading)}: ${error.words.en}` });
  }
}
