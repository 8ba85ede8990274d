import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from './parts/page-context.ts';

/** The heights of the sheet on a phone: the timeline only, half of the screen, nearly all of it. */
const HEIGHTS = ['peek', 'half', 'full'] as const;
type SheetHeight = (typeof HEIGHTS)[number];

/** Less than this many pixels of movement is a press, not a drag. */
const DRAG_FROM = 8;

/** Timeline and column: beside the map on a wide screen, a sheet over its lower part on a phone. */
export function Sheet({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { state, t } = usePage();
  const [height, setHeight] = useState<SheetHeight>('peek');
  const sheet = useRef<HTMLDivElement>(null);
  const start = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const hasDragged = useRef(false);
  const isMapWanted = state.positionAsk.value !== null;
  useEffect(() => {
    if (isMapWanted) setHeight('peek');
  }, [isMapWanted]);
  const move = (by: 1 | -1): void => {
    const next = HEIGHTS[HEIGHTS.indexOf(height) + by];
    if (next !== undefined) setHeight(next);
  };
  return (
    <div ref={sheet} class="sheet" data-height={height}>
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={height !== 'peek'}
        aria-label={`${t('sheet.title')}: ${t(`sheet.${height}`)}`}
        onClick={() => {
          if (hasDragged.current) hasDragged.current = false;
          else setHeight(height === 'full' ? 'peek' : height === 'half' ? 'full' : 'half');
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') move(1);
          else if (event.key === 'ArrowDown') move(-1);
          else return;
          event.preventDefault();
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0 };
        }}
        onPointerMove={(event) => drag(event.clientY)}
        onPointerUp={() => settle()}
        onPointerCancel={() => settle()}
      >
        <span class="sheet-grip" aria-hidden="true" />
      </button>
      {children}
    </div>
  );

  function drag(y: number): void {
    if (start.current === null || sheet.current === null) return;
    const by = start.current.y - y;
    if (Math.abs(by) < DRAG_FROM && !hasDragged.current) return;
    hasDragged.current = true;
    sheet.current.style.setProperty('height', `${start.current.height + by}px`);
    sheet.current.style.setProperty('transition', 'none');
  }

  function settle(): void {
    start.current = null;
    if (!hasDragged.current || sheet.current === null) return;
    const share = sheet.current.offsetHeight / window.innerHeight;
    sheet.current.style.removeProperty('height');
    sheet.current.style.removeProperty('transition');
    setHeight(share > 0.7 ? 'full' : share > 0.3 ? 'half' : 'peek');
  }
}
