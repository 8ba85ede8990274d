import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';
import type { ExportPage } from './exporter.ts';

const STEP = 1.3;
const NUDGE = 0.1;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [NUDGE, 0],
  ArrowRight: [-NUDGE, 0],
  ArrowUp: [0, NUDGE],
  ArrowDown: [0, -NUDGE],
};

interface ExportPreviewProps {
  readonly page: ExportPage | null;
  readonly onChange: (page: ExportPage) => void;
}

/** The page as it will be, small; dragging the map, the arrow keys, plus and minus move the frame. */
export function ExportPreview({ page, onChange }: ExportPreviewProps): JSX.Element {
  const { t } = usePage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drag = useRef<readonly [x: number, y: number] | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || page === null) return;
    const ratio = Math.max(1, devicePixelRatio);
    const fit = Math.min(760 / page.pixelWidth, 520 / page.pixelHeight);
    element.width = Math.round(page.pixelWidth * fit * ratio);
    element.height = Math.round(page.pixelHeight * fit * ratio);
    void page.draw(element);
  }, [page]);
  const end = (event: PointerEvent): void => {
    const [x, y] = drag.current ?? [event.clientX, event.clientY];
    drag.current = null;
    const box = canvas.current?.getBoundingClientRect();
    if (page === null || box === undefined) return;
    const moveX = (event.clientX - x) / (box.width * page.mapBox.width);
    const moveY = (event.clientY - y) / (box.height * page.mapBox.height);
    if (Math.hypot(event.clientX - x, event.clientY - y) > 2) onChange(page.moved(moveX, moveY, 1));
  };
  const onKey = (event: KeyboardEvent): void => {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    const nearer = event.key === '+' || event.key === '=' ? STEP : event.key === '-' ? 1 / STEP : 1;
    if (page === null || (x === 0 && y === 0 && nearer === 1)) return;
    event.preventDefault();
    onChange(page.moved(x, y, nearer));
  };
  return (
    <div class="export-preview">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={t('export.preview')}
        onPointerDown={(event) => {
          drag.current = [event.clientX, event.clientY];
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={end}
        onKeyDown={onKey}
      />
      <div class="export-zoom">
        <button
          type="button"
          class="text-button"
          disabled={page === null}
          onClick={() => page && onChange(page.moved(0, 0, STEP))}
        >
          {t('export.nearer')}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={page === null}
          onClick={() => page && onChange(page.moved(0, 0, 1 / STEP))}
        >
          {t('export.farther')}
        </button>
      </div>
    </div>
  );
}
