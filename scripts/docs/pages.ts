import { checkReference } from './checkReference.ts';
import { saidExplanations } from './explanations.ts';
import { functionReference } from './functionReference.ts';

/** What is made from the code, with its path in the repository: the references of functions and checks, and what is said of many calls. */
export function generatedPages(): readonly { path: string; text: string }[] {
  return [
    { path: 'docs/functions.md', text: functionReference('zh') },
    { path: 'docs/functions.en.md', text: functionReference('en') },
    { path: 'docs/checks.md', text: checkReference('zh') },
    { path: 'docs/checks.en.md', text: checkReference('en') },
    { path: 'test/cases/said/explanations.ndjson', text: saidExplanations() },
  ];
}
