// SPDX-License-Identifier: AGPL-3.0-or-later

/** How many requests are on their way at once: enough for a service never to wait for its caller. */
const AT_A_TIME = 8;

/**
 * Does one thing with each item, several at a time.
 * @param most one for what must be done in order
 */
export const severalAtATime = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  most = AT_A_TIME,
): Promise<void> => {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
};
