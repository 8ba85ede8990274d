import { clampShare, gateSpot, type Gate } from './gates.ts';
import { spotBetween, spotDistance, type Spot } from './local-plane.ts';
import { crossingsOf, riverBetween } from './river-path.ts';

/** A gate that may lie on the river: `along` counts the river's vertices. */
interface RiverGate extends Gate {
  along: number | undefined;
}

/** Root of the squared precisions of the mapped river (0.4 km) and of a settlement's centre (0.5 km). */
const RIVER_CLEARANCE_KM = 0.64;
const SMOOTHING_ROUNDS = 50;
/** How strongly a gate is held at its own middle against its neighbours' straight line. */
const HOLD = 4;

/**
 * Spots of the line through `gates` (in order). Between gates on the river it is the river itself; elsewhere each
 * gate is relaxed towards its neighbours without leaving the gate, so that no settlement changes side, and corners are cut.
 */
export function lineThroughGates(gates: readonly Gate[], river: readonly Spot[]): Spot[] {
  const placed = relax(placeOnRiver(gates, river));
  const parts: Spot[][] = [];
  let free: Spot[] = [];
  placed.forEach((gate, index) => {
    const before = placed[index - 1];
    if (gate.along === undefined || before?.along === undefined) {
      free.push(gateSpot(gate));
      return;
    }
    const part = riverBetween(river, before.along, gate.along);
    parts.push(cutCorners(cutCorners(free)), part.slice(1));
    free = part.slice(-1);
  });
  return dropRepeats([...parts.flat(), ...cutCorners(cutCorners(free))]);
}

function placeOnRiver(gates: readonly Gate[], river: readonly Spot[]): RiverGate[] {
  const crossing = gates.map((gate) => putOnRiver(gate, river));
  const first = crossing.findIndex(clearsTheRiver);
  const last = crossing.findLastIndex(clearsTheRiver);
  return gates.map((gate, index) => {
    const free: RiverGate = {
      left: gate.left,
      right: gate.right,
      share: gate.share,
      along: undefined,
    };
    return index >= first && index <= last ? (crossing[index] ?? free) : free;
  });
}

/** A gate crossed by the river an odd number of times has its settlements on opposite banks; it is passed at the middle crossing. */
function putOnRiver(gate: Gate, river: readonly Spot[]): RiverGate {
  const crossings = crossingsOf(river, gate.left.spot, gate.right.spot);
  const middle = crossings[(crossings.length - 1) / 2];
  if (middle === undefined) return { ...gate, along: undefined };
  return { ...gate, share: middle.share, along: middle.along };
}

/** True where the river passes both centres so far off that their banks are certain: only such gates begin and end a stretch of river. */
function clearsTheRiver(gate: RiverGate): boolean {
  if (gate.along === undefined) return false;
  const gap = spotDistance(gate.left.spot, gate.right.spot);
  return Math.min(gate.share, 1 - gate.share) * gap >= RIVER_CLEARANCE_KM;
}

function relax(gates: readonly RiverGate[]): RiverGate[] {
  const out = gates.map((gate) => ({ ...gate }));
  for (let round = 0; round < SMOOTHING_ROUNDS; round += 1) {
    out.forEach((gate, index) => {
      const [before, after, own] = [out[index - 1], out[index + 1], gates[index]];
      if (gate.along !== undefined || !before || !after || !own) return;
      const wish = shareNearest(gate, spotBetween(gateSpot(before), gateSpot(after), 0.5));
      gate.share = clampShare((wish + HOLD * own.share) / (1 + HOLD));
    });
  }
  return out;
}

function shareNearest({ left, right }: Gate, spot: Spot): number {
  const dx = right.spot.x - left.spot.x;
  const dy = right.spot.y - left.spot.y;
  return ((spot.x - left.spot.x) * dx + (spot.y - left.spot.y) * dy) / (dx * dx + dy * dy);
}

/** Chaikin's corner cutting; both ends stay. */
function cutCorners(spots: readonly Spot[]): Spot[] {
  const cut = spots.slice(1).flatMap((to, index) => {
    const from = spots[index] ?? to;
    return [spotBetween(from, to, 0.25), spotBetween(from, to, 0.75)];
  });
  return [...spots.slice(0, 1), ...cut, ...spots.slice(1).slice(-1)];
}

function dropRepeats(spots: readonly Spot[]): Spot[] {
  return spots.filter((spot, index) => {
    const before = spots[index - 1];
    return before === undefined || spotDistance(before, spot) > 1e-6;
  });
}
