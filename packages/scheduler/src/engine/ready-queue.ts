// SPDX-License-Identifier: AGPL-3.0-or-later

/** A queue of small whole numbers, least key first (a binary heap). */
export interface ReadyQueue {
  push(item: number, key: number): void;
  /** The item with the least key, or -1 when the queue is empty. */
  pop(): number;
}

/** An empty queue. */
export const createReadyQueue = (): ReadyQueue => {
  const items: number[] = [];
  const keys: number[] = [];
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [items[b]!, items[a]!];
    [keys[a], keys[b]] = [keys[b]!, keys[a]!];
  };
  return {
    push: (item, key) => {
      let at = items.push(item) - 1;
      keys.push(key);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (keys[parent]! <= keys[at]!) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop: () => {
      const [top = -1] = items;
      const item = items.pop();
      const key = keys.pop();
      if (item === undefined || key === undefined || items.length === 0) return top;
      items[0] = item;
      keys[0] = key;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        const right = left + 1;
        let least = at;
        if (left < keys.length && keys[left]! < keys[least]!) least = left;
        if (right < keys.length && keys[right]! < keys[least]!) least = right;
        if (least === at) return top;
        swap(at, least);
        at = least;
      }
    },
  };
};
