import { functionReference } from './functionReference.ts';

/** The pages of docs/ that are made from the code, with their paths in the repository. */
export function generatedPages(): readonly { path: string; text: string }[] {
  return [
    { path: 'docs/functions.md', text: functionReference('zh') },
    { path: 'docs/functions.en.md', text: functionReference('en') },
  ];
}
