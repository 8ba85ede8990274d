/** Where in a stranger's input an issue lies; rows count from 1, a span is a half-open range of UTF-16 units. */
export interface InputPlace {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly span?: readonly [from: number, to: number];
}

/** `error`: rejected; `warning`: accepted, but look; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * One thing that is wrong with somebody's input. It carries a code and the values, never prose:
 * the words are in the message catalogues, one entry per code and language.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place: InputPlace;
  /** The text or value at fault, cut to what can be shown. */
  readonly value?: string;
  /** What was expected there, or the other half of a contradiction. */
  readonly expected?: string;
}

export type IssueCode =
  | 'file-missing'
  | 'file-not-json'
  | 'file-not-geojson'
  | 'feature-invalid'
  | 'report-invalid'
  | 'id-duplicate'
  | 'period-invalid'
  | 'position-invalid'
  | 'region-unknown'
  | 'place-unknown'
  | 'place-ambiguous'
  | 'place-contradiction'
  | 'side-contradiction'
  | 'side-unsure'
  | 'total-contradiction'
  | 'total-trend-only'
  | 'total-missing'
  | 'count-not-printed'
  | 'sentence-not-understood'
  | 'text-lost-ligatures'
  | 'text-not-a-report'
  | 'date-ambiguous'
  | 'date-invalid'
  | 'date-assumed'
  | 'period-assumed'
  | 'number-invalid'
  | 'file-unknown'
  | 'file-empty'
  | 'file-damaged'
  | 'file-not-text'
  | 'file-too-large'
  | 'archive-suspicious'
  | 'archive-version'
  | 'arrow-foreign'
  | 'columns-too-many'
  | 'nesting-too-deep'
  | 'cell-too-long'
  | 'xml-doctype'
  | 'encoding-unknown'
  | 'encoding-assumed'
  | 'text-damaged'
  | 'rows-none'
  | 'row-cells'
  | 'date-missing'
  | 'date-contradiction'
  | 'position-missing'
  | 'position-swapped'
  | 'geometry-unsupported'
  | 'not-an-observation'
  | 'kind-assumed'
  | 'count-assumed'
  | 'id-repeated'
  | 'side-unknown'
  | 'column-unknown'
  | 'issues-more'
  | 'sheet-skipped'
  | 'quote-unclosed';
