// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How many rows there are in all. A page that is not full says so by itself; only behind a full or
 * an empty later page are they counted.
 */
export const pageTotal = async (
  read: number,
  { size, offset }: { readonly size: number; readonly offset: number },
  count: () => Promise<number>,
): Promise<number> => {
  const isLast = read < size && (read > 0 || offset === 0);
  return isLast ? offset + read : count();
};
