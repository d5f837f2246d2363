import { saidExplanations } from './explanations.ts';
import { functionReference } from './functionReference.ts';

/** What is made from the code, with its path in the repository: the function reference, and what is said of many calls. */
export function generatedPages(): readonly { path: string; text: string }[] {
  return [
    { path: 'docs/functions.md', text: functionReference('zh') },
    { path: 'docs/functions.en.md', text: functionReference('en') },
    { path: 'test/cases/said/explanations.ndjson', text: saidExplanations() },
  ];
}
