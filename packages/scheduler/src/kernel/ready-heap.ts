// SPDX-License-Identifier: AGPL-3.0-or-later

/** A queue of numbered items, least key first, in arrays that are made once. */
export interface ReadyHeap {
  clear(): void;
  push(item: number, key: number): void;
  /** The item with the least key, or -1 when nothing waits. */
  pop(): number;
}

/**
 * A binary heap whose keys are whole numbers below 2^53.
 * @param most how many items can wait at once
 */
export const createReadyHeap = (most: number): ReadyHeap => {
  const items = new Int32Array(most);
  const keys = new Float64Array(most);
  let size = 0;
  return {
    clear: () => {
      size = 0;
    },
    push: (item, key) => {
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (keys[parent]! <= key) break;
        items[at] = items[parent]!;
        keys[at] = keys[parent]!;
        at = parent;
      }
      items[at] = item;
      keys[at] = key;
    },
    pop: () => {
      if (size === 0) return -1;
      const top = items[0]!;
      size -= 1;
      const item = items[size]!;
      const key = keys[size]!;
      let at = 0;
      for (;;) {
        let least = 2 * at + 1;
        if (least >= size) break;
        if (least + 1 < size && keys[least + 1]! < keys[least]!) least += 1;
        if (key <= keys[least]!) break;
        items[at] = items[least]!;
        keys[at] = keys[least]!;
        at = least;
      }
      items[at] = item;
      keys[at] = key;
      return top;
    },
  };
};
