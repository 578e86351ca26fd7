// SPDX-License-Identifier: AGPL-3.0-or-later

/** The finaliser of MurmurHash3: neighbouring numbers come far apart. */
const mix = (value: number) => {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

const SCALE = 1 / 4_294_967_296;
/** Numbers that are thrown away at first. */
const WARM = 12;

/**
 * Draws of a run: numbers from 0 up to, and without, 1. SFC32 (Doty-Humphrey), begun anew for every run, so
 * that what is drawn depends on the seed and the run alone and runs can be shared out.
 */
export const fillDraws = (seed: number, run: number, into: Float64Array): void => {
  let a = mix(seed);
  let b = mix(run + 0x9e3779b9);
  let c = mix(a ^ b);
  let counter = 1;
  for (let at = -WARM; at < into.length; at += 1) {
    const mixed = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    if (at >= 0) into[at] = (mixed >>> 0) * SCALE;
  }
};
