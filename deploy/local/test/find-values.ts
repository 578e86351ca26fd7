// SPDX-License-Identifier: AGPL-3.0-or-later

/** Bytes of a value by which it is looked up. */
const HEAD = 4;

/**
 * Finds any of many values in one pass over a text, however many there are.
 * @param values each of four bytes or more
 * @returns each that is found, with the byte at which it first stands
 */
export function findValues(values: readonly string[]): (text: Buffer) => Map<string, number> {
  const byHead = new Map<number, { value: string; bytes: Buffer }[]>();
  const isFirst = new Uint8Array(1 << 16);
  for (const value of values) {
    const bytes = Buffer.from(value);
    if (bytes.length < HEAD) throw new RangeError('a value is too short to be looked for');
    isFirst[bytes.readUInt16BE(0)] = 1;
    const head = bytes.readUInt32BE(0);
    byHead.set(head, [...(byHead.get(head) ?? []), { value, bytes }]);
  }
  return (text) => {
    const found = new Map<string, number>();
    for (let at = 0; at + HEAD <= text.length; at += 1) {
      if (isFirst[text.readUInt16BE(at)] === 0) continue;
      for (const { value, bytes } of byHead.get(text.readUInt32BE(at)) ?? []) {
        const isThere = text.subarray(at, at + bytes.length).equals(bytes);
        if (isThere && !found.has(value)) found.set(value, at);
      }
    }
    return found;
  };
}
