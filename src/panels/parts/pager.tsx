import type { JSX } from 'preact';
import { usePage } from './page-context.ts';

interface PagerProps {
  /** Counts from 0. */
  readonly page: number;
  readonly lastPage: number;
  readonly onPage: (page: number) => void;
}

/** Steps through pages; nothing where there is only one. */
export function Pager({ page, lastPage, onPage }: PagerProps): JSX.Element | null {
  const { t, f } = usePage();
  if (lastPage === 0) return null;
  return (
    <nav class="pager" aria-label={t('pager.title')}>
      <button
        type="button"
        class="text-button"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        {t('pager.previous')}
      </button>
      <span class="small">
        {t('pager.page', { page: f.count(page + 1), of: f.count(lastPage + 1) })}
      </span>
      <button
        type="button"
        class="text-button"
        disabled={page >= lastPage}
        onClick={() => onPage(page + 1)}
      >
        {t('pager.next')}
      </button>
    </nav>
  );
}
