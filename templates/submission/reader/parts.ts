import type { Limits } from './limits.ts';
import { UnreadableFile } from './unreadable.ts';
import { readXml, type XmlHandler } from './xml.ts';
import type { Zip } from './zip.ts';

/** A part that another part refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in both dialects: `worksheet`, `sharedStrings` … */
  readonly type: string;
  /** Name of the part it leads to, as `Parts` knows it; or where it leads outside the package, as written. */
  readonly target: string;
  readonly outside: boolean;
}

/** The parts of a package. Names are compared without regard to case, leading slash and kind of slash. */
export interface Parts {
  has(part: string): boolean;
  /** Reads a part; throws `UnreadableFile` if there is none of this name. */
  read(part: string, handler: XmlHandler): void;
  /** Where a part leads, within the package and outside, in the order of the file; none if it leads nowhere. '' is the package itself. */
  relationships(part: string): readonly Relationship[];
}

/** The parts of an opened archive. */
export function partsOf(zip: Zip, limits: Limits): Parts {
  const entries = new Map<string, string>();
  for (const entry of zip.names) {
    const part = partName(entry);
    if (entries.has(part)) throw new UnreadableFile('damaged', `${entry} twice`);
    entries.set(part, entry);
  }
  const parts: Parts = {
    has: (part) => entries.has(part),
    read(part, handler) {
      const chunks = zip.read(entries.get(part) ?? '');
      if (chunks === null) throw new UnreadableFile('damaged', `${part} missing`);
      readXml(part, chunks, limits, handler);
    },
    relationships(part) {
      const folder = part.slice(0, part.lastIndexOf('/') + 1);
      const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
      if (!entries.has(list)) return [];
      const found: Relationship[] = [];
      parts.read(list, {
        open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
          if (name !== 'Relationship' || !id || !type || !target) return;
          const outside = mode === 'External';
          found.push({
            id,
            type: type.slice(type.lastIndexOf('/') + 1),
            target: outside ? target : resolve(folder, target),
            outside,
          });
        },
        close() {},
        text() {},
      });
      return found;
    },
  };
  return parts;
}

function resolve(folder: string, target: string): string {
  const absolute = /^[/\\]/.test(target);
  const steps: string[] = [];
  for (const step of partName(absolute ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
