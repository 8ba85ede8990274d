import type { JSX } from 'preact';

interface RateBarsProps {
  /** Per 24 hours; null draws nothing. */
  readonly rate: number | null;
  readonly previousRate: number | null;
  /** The part of the rate that is explosions, 0 to 1. */
  readonly explosionShare: number;
  /** The rate that fills the width. */
  readonly scale: number;
}

const WIDTH = 328;

/** Two thin bars of rates per 24 hours: this period, with the share of explosions, above the previous one. */
export function RateBars(props: RateBarsProps): JSX.Element | null {
  const { rate, previousRate, explosionShare, scale } = props;
  if (rate === null) return null;
  const now = (rate / scale) * WIDTH;
  return (
    <svg
      class="rate-bars"
      viewBox={`0 0 ${WIDTH} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="bar-other" width={now} height="6" />
      <rect class="bar-explosion" width={now * explosionShare} height="6" />
      {previousRate === null ? null : (
        <rect class="bar-previous" y="8" width={(previousRate / scale) * WIDTH} height="3" />
      )}
    </svg>
  );
}
