/** What stands above the tables of a report, without an empty line behind it. */
export const ANNEX_HEAD =
  'OSCE Special Monitoring Mission to Ukraine (SMM) Daily Report 77/2021 issued on 22 March 2021\nBased on information from the Monitoring Teams as of 19:30 21 March 2021.\n';

/** The titles of a table of violations. */
export const ANNEX_TITLES = [
  'SMM position',
  'Event location',
  'Means',
  'No.',
  'Observation',
  'Description',
  'Weapon',
  'Date, time',
];
