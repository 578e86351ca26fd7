// SPDX-License-Identifier: AGPL-3.0-or-later

/** A flag that one thread raises and another one sees without being told. */
export const stopFlag = (
  shared: SharedArrayBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
): {
  readonly shared: SharedArrayBuffer;
  readonly raise: () => void;
  readonly isRaised: () => boolean;
} => {
  const flag = new Int32Array(shared);
  return {
    shared,
    raise: () => void Atomics.store(flag, 0, 1),
    isRaised: () => Atomics.load(flag, 0) === 1,
  };
};
