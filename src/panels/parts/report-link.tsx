import type { JSX } from 'preact';
import type { Report } from '../../model/report.ts';
import { usePage } from './page-context.ts';

/** The URL where it is http or https; null for anything else, which is then shown as no link. */
export function webUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
}

/** The report's title, as a link to where it can be read again if that is known. */
export function ReportLink({ report }: { readonly report: Report }): JSX.Element {
  const { t } = usePage();
  const url = webUrl(report.source.url);
  const title = report.title === '' ? report.id : report.title;
  if (url === null) return <span>{title}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
      <span class="quiet"> ↗</span>
      <span class="unseen"> {t('link.newTab')}</span>
    </a>
  );
}
