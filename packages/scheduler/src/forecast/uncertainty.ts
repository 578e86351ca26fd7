// SPDX-License-Identifier: AGPL-3.0-or-later

/** A triangular distribution: least, likeliest and most. */
export interface Triangle {
  readonly min: number;
  readonly likely: number;
  readonly max: number;
}

/**
 * How durations vary. A task's own duration is triangular over its minimum, likely and maximum (Kotz and
 * van Dorp 2004); it is multiplied by a factor that all tasks of the nation share, and outside of the
 * nation by one that all tasks of a region share (linear association: Baker and Trietsch 2009). What
 * makes one task late makes others late: draws that are independent give dates that are falsely sure.
 */
export interface Uncertainty {
  readonly nation: Triangle;
  readonly region: Triangle;
  /** `independent`: the same factors, drawn anew for each task; to show what that hides. */
  readonly dependence: 'shared' | 'independent';
}

/** A proposal, until kept forecasts were scored against what happened. */
export const UNCERTAINTY: Uncertainty = {
  nation: { min: 0.9, likely: 1, max: 1.3 },
  region: { min: 0.85, likely: 1, max: 1.4 },
  dependence: 'shared',
};

/**
 * The value below which a triangular distribution lies with a given odds. Only operations that the
 * standard rounds correctly, so that every engine gives the same value.
 * @param odds from 0 to 1
 */
export const triangular = ({ min, likely, max }: Triangle, odds: number): number => {
  const width = max - min;
  if (width <= 0) return likely;
  const left = likely - min;
  return odds * width < left
    ? min + Math.sqrt(odds * width * left)
    : max - Math.sqrt((1 - odds) * width * (max - likely));
};
