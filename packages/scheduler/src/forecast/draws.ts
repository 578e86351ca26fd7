// SPDX-License-Identifier: AGPL-3.0-or-later

/** Draws of one run after the other, each run by its own number. */
export interface Draws {
  /** Begins a run: what is drawn depends on the seed and the run alone. */
  begin(this: void, run: number): void;
  /** A number from 0 up to, and without, 1. */
  next(this: void): number;
}

/** The finaliser of MurmurHash3: neighbouring numbers come far apart. */
const mix = (value: number) => {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

const SCALE = 1 / 4_294_967_296;

/** Draws by seed: SFC32 (Doty-Humphrey), begun anew for every run so that runs can be shared out. */
export const createDraws = (seed: number): Draws => {
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 1;
  const step = () => {
    const mixed = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + mixed) | 0;
    return mixed;
  };
  return {
    begin: (run) => {
      a = mix(seed);
      b = mix(run + 0x9e3779b9);
      c = mix(a ^ b);
      counter = 1;
      for (let warm = 0; warm < 12; warm += 1) step();
    },
    next: () => (step() >>> 0) * SCALE,
  };
};
