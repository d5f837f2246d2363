import { Presets, SingleBar } from 'cli-progress';
import type { Language, Words } from '../core/words.ts';

/** Shows how far a stage is: a bar on a terminal, a line a stage where the output goes to a file. */
export class Progress {
  private bar: SingleBar | null = null;

  constructor(private readonly language: Language) {}

  /** Begins a stage of `total` steps. */
  begin(stage: Words, total: number): void {
    const name = stage[this.language];
    if (!process.stderr.isTTY) {
      process.stderr.write(`${name}（${total}）…\n`);
      return;
    }
    this.bar = new SingleBar({ format: `${name} {bar} {value}/{total} {what}`, stream: process.stderr, hideCursor: true, clearOnComplete: false }, Presets.shades_classic);
    this.bar.start(total, 0, { what: '' });
  }

  /** One step done. */
  step(what: string): void {
    this.bar?.increment(1, { what });
  }

  /** The stage is over, done or not. */
  end(): void {
    this.bar?.stop();
    this.bar = null;
  }
}
