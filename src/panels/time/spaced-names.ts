/** A name on an axis: where it begins in px, how wide it is, and whether it is wanted before others. */
export interface AxisName {
  readonly x: number;
  readonly width: number;
  readonly isChief: boolean;
}

/** Which of the names, in the order of the axis, are printed so that none meets another: the chief ones before the rest. */
export function spacedNames(names: readonly AxisName[]): readonly boolean[] {
  const printed = names.map(() => false);
  const isFree = (name: AxisName): boolean =>
    names.every(
      (other, i) =>
        printed[i] !== true || other.x >= name.x + name.width || name.x >= other.x + other.width,
    );
  for (const isChief of [true, false])
    names.forEach((name, i) => {
      if (name.isChief === isChief && isFree(name)) printed[i] = true;
    });
  return printed;
}
