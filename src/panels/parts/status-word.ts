import type { Observation } from '../../model/observation.ts';
import type { Report } from '../../model/report.ts';

/**
 * What is known of where an observation stands, as the end of a key of the words: its status, but `own` for what a table or
 * map of the user holds, which no one has compared with a published report.
 */
export function statusWord(
  { reportId, status }: Pick<Observation, 'reportId' | 'status'>,
  reports: readonly Report[],
): Observation['status'] | 'own' {
  const isOwn = reports.some(({ id, kind }) => id === reportId && kind === 'user');
  return isOwn && status === 'confirmed' ? 'own' : status;
}
