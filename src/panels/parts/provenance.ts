/** Where a number on the page comes from: sentences, the reports that print it and the observations behind it. */
export interface Provenance {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly reportIds: readonly string[];
  /** The region whose declared totals are listed for each report; null where the number is not declared. */
  readonly regionId: string | null;
  /** Rows of the table of observations. */
  readonly rows: Uint32Array;
}
