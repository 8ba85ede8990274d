import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { observationAt } from '../../model/observation-at.ts';
import { sideOf } from '../../model/filter.ts';
import { rowsOf } from '../../model/selection.ts';
import { clearChoices, pickRows } from '../../state/actions.ts';
import { countedKind } from '../parts/figure-text.ts';
import { sideName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import { shortLocationText } from './location-text.ts';
import { LIST_COLUMNS, orderRows } from './observation-columns.ts';
import type { ListColumnId, ListOrder } from './observation-columns.ts';
import { Pager } from '../parts/pager.tsx';

const PAGE_SIZE = 50;

/** The shown observations as a table that can be sorted: the twin of the map for keyboards and screen readers. */
export function ObservationList(): JSX.Element {
  const { state, t, f } = usePage();
  const [order, setOrder] = useState<ListOrder>({ column: 'when', isDescending: false });
  const [page, setPage] = useState(0);
  const selection = state.selection.value;
  const { of, length } = selection;
  const lastPage = Math.max(0, Math.ceil(length / PAGE_SIZE) - 1);
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  const isSorted = order.column !== 'when' || order.isDescending;
  const sorted = useMemo(() => {
    const compare = (a: string, b: string): number => f.compare(a, b);
    return isSorted
      ? orderRows(selection.filterable.table, rowsOf(selection), order, compare)
      : null;
  }, [selection, order, isSorted, f]);
  // The table itself is in order of time, so that only the page's rows need to be listed.
  const listed = sorted ?? rowsOf(selection, first + PAGE_SIZE);
  const sortBy = (column: ListColumnId): void => {
    setOrder({ column, isDescending: order.column === column && !order.isDescending });
    setPage(0);
  };
  return (
    <section class="observations" aria-labelledby="observations-heading">
      <header class="heading-line">
        <h2 id="observations-heading">{t('list.title')}</h2>
        <p class="small">{t('shown', { shown: f.count(length), of: f.count(of), n: of })}</p>
      </header>
      {length === 0 ? (
        <EmptyList />
      ) : (
        <div class="table-scroll" role="group" aria-label={t('list.title')} tabIndex={0}>
          <table class="figures list">
            <thead>
              <tr>
                {LIST_COLUMNS.map(({ id }) => (
                  <SortHeader key={id} id={id} order={order} onSort={sortBy} />
                ))}
              </tr>
            </thead>
            <tbody>
              {[...listed.subarray(first, first + PAGE_SIZE)].map((row) => (
                <ListRow key={row} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={Math.min(page, lastPage)} lastPage={lastPage} onPage={setPage} />
    </section>
  );
}

function EmptyList(): JSX.Element {
  const { state, t } = usePage();
  const isFiltered = state.selection.value.of > 0;
  return (
    <div class="empty">
      <p>{t(isFiltered ? 'empty.filtered' : 'empty.noObservations')}</p>
      {isFiltered ? (
        <button type="button" class="main-button" onClick={() => clearChoices(state)}>
          {t('filters.clear')}
        </button>
      ) : null}
    </div>
  );
}

interface SortHeaderProps {
  readonly id: ListColumnId;
  readonly order: ListOrder;
  readonly onSort: (column: ListColumnId) => void;
}

function SortHeader({ id, order, onSort }: SortHeaderProps): JSX.Element {
  const { t } = usePage();
  const isSorted = order.column === id;
  const direction = order.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : 'none'}
      class={id === 'count' ? 'number' : ''}
    >
      <button type="button" class="sort" onClick={() => onSort(id)}>
        {t(`list.${id}`)}
        <span aria-hidden="true">{isSorted ? (order.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function ListRow({ row }: { readonly row: number }): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { table, geography } = state.data.value;
  const seen = observationAt(table, row);
  const side = sideOf(state.filterable.value, row);
  const isPicked = state.pickedRows.value.includes(row);
  return (
    <tr class={isPicked ? 'picked' : ''}>
      <td>{seen.timeText ?? f.days(seen.period)}</td>
      <th scope="row">
        <button type="button" class="text-button" onClick={() => pickRows(state, [row])}>
          {countedKind(t, f, seen.kind, seen.count, seen.qualifier)}
        </button>
        {seen.description === null ? null : <span class="cell-note">{seen.description}</span>}
      </th>
      <td class={seen.count === null ? 'number no-figure' : 'number'}>
        {seen.count === null ? t('figure.none') : f.count(seen.count)}
      </td>
      <td>{shortLocationText({ words: t, formats: f, geography }, seen)}</td>
      <td>{side === '' ? t('side.unknown') : sideName(geography, side, chosen.language.value)}</td>
      <td>{seen.reportId}</td>
    </tr>
  );
}
