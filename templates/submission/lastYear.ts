/** What was allocated the year before, as far as this year's forms are held against it. */
export interface LastYear {
  readonly year: number;
}
