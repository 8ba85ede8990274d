import type { JSX } from 'preact';
import type { LegendSymbol } from '../../cartography/legend-entry.ts';

const WIDTH = 28;
const HEIGHT = 18;

/** Width in CSS px that the widest of the symbols needs: a circle is as large as on the map. */
export function symbolsWidth(symbols: readonly LegendSymbol[]): number {
  return Math.max(WIDTH, ...symbols.map(diameter));
}

function diameter(symbol: LegendSymbol): number {
  return symbol.type === 'dot' ? Math.ceil(2 * symbol.radius + 2) : 0;
}

/** A legend's symbol as a small drawing in the middle of the width; the label beside it says what it is. */
export function LegendSymbolView({
  symbol,
  width,
  id,
}: {
  readonly symbol: LegendSymbol;
  readonly width: number;
  /** Unique on the page, for the pattern of a hatch. */
  readonly id: string;
}): JSX.Element {
  const height = Math.max(HEIGHT, diameter(symbol));
  const box = `${(WIDTH - width) / 2} ${(HEIGHT - height) / 2} ${width} ${height}`;
  return (
    <svg class="legend-symbol" viewBox={box} width={width} height={height} aria-hidden="true">
      {drawing(symbol, id)}
    </svg>
  );
}

function drawing(symbol: LegendSymbol, id: string): JSX.Element {
  switch (symbol.type) {
    case 'dot':
      return (
        <>
          <circle
            cx={WIDTH / 2}
            cy={HEIGHT / 2}
            r={symbol.radius}
            fill={symbol.fill ?? 'none'}
            stroke={symbol.stroke}
          />
          <text
            x={WIDTH / 2}
            y={HEIGHT / 2 + 3.5}
            text-anchor="middle"
            font-size="10"
            font-weight="700"
            fill={symbol.stroke}
          >
            {symbol.mark}
          </text>
        </>
      );
    case 'area':
      return <AreaDrawing symbol={symbol} id={id} />;
    case 'line':
      return <LineDrawing symbol={symbol} />;
    case 'mark':
      return (
        <path
          d={symbol.path}
          transform="translate(7 2) scale(0.583)"
          fill={symbol.paper}
          stroke={symbol.ink}
          stroke-width="2.4"
          stroke-linejoin="round"
        />
      );
    default:
      return <IconDrawing symbol={symbol} id={id} />;
  }
}

type Of<Type extends LegendSymbol['type']> = Extract<LegendSymbol, { readonly type: Type }>;

function AreaDrawing({ symbol, id }: { symbol: Of<'area'>; id: string }): JSX.Element {
  const { fill, fillOpacity, stroke, isDashed, hatch } = symbol;
  const box = { x: 3, y: 3, width: WIDTH - 6, height: HEIGHT - 6 };
  return (
    <>
      <rect {...box} fill={fill ?? 'none'} fill-opacity={fillOpacity} />
      {hatch === null ? null : (
        <>
          <pattern
            id={id}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" stroke={hatch} stroke-width="2" />
          </pattern>
          <rect {...box} fill={`url(#${id})`} />
        </>
      )}
      {stroke === null ? null : (
        <rect {...box} fill="none" stroke={stroke} stroke-dasharray={isDashed ? '3 2' : 'none'} />
      )}
    </>
  );
}

function LineDrawing({ symbol }: { symbol: Of<'line'> }): JSX.Element {
  const { colour, width, casing, dash } = symbol;
  const line = { x1: 1, y1: HEIGHT / 2, x2: WIDTH - 1, y2: HEIGHT / 2 };
  const dashes = dash.map((each) => each * width).join(' ');
  return (
    <>
      {casing === null ? null : <line {...line} stroke={casing} stroke-width={width + 3} />}
      <line
        {...line}
        stroke={colour}
        stroke-width={width}
        {...(dashes === '' ? {} : { 'stroke-dasharray': dashes })}
      />
    </>
  );
}

function IconDrawing({ symbol, id }: { symbol: Of<'icon'>; id: string }): JSX.Element {
  const { path, plate, ink, paper } = symbol;
  const isFilled = plate === 'filled';
  return (
    <g transform="translate(5 0)">
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="17"
        rx="2"
        fill={isFilled ? ink : paper}
        stroke={ink}
      />
      {plate === 'half' ? (
        <>
          <clipPath id={id}>
            <rect x="0.5" y="9" width="17" height="8.5" />
          </clipPath>
          <rect
            x="0.5"
            y="0.5"
            width="17"
            height="17"
            rx="2"
            fill={ink}
            fill-opacity="0.35"
            clip-path={`url(#${id})`}
          />
        </>
      ) : null}
      <path d={path} transform="translate(2 2) scale(0.583)" fill={isFilled ? paper : ink} />
    </g>
  );
}
