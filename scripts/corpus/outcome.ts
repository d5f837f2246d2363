/** What became of one file of a corpus. */
export interface Outcome {
  /** Below the corpus's folder. */
  readonly file: string;
  readonly result: 'read' | 'refused' | 'crashed';
  /** Why it was refused; '' where it was not. */
  readonly reason: string;
  /** What else is known of a refusal or a crash. */
  readonly detail: string;
  readonly seconds: number;
}
