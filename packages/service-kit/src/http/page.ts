// SPDX-License-Identifier: AGPL-3.0-or-later

/** One page of a list, as every list is answered. */
export interface Page<Item> {
  readonly items: Item[];
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

export interface PageRequest {
  readonly page: number;
  readonly size: number;
  readonly offset: number;
}

const DEFAULT_SIZE = 50;

/** Reads `page` (from 1) and `size` (1 to 200, the contract checks it) of a query. */
export const pageRequest = (query: { page?: number; size?: number }): PageRequest => {
  const page = query.page ?? 1;
  const size = query.size ?? DEFAULT_SIZE;
  return { page, size, offset: (page - 1) * size };
};

/** The body of a list's answer: the items of a page as they are shown, and how many there are in all. */
export const pageBody = <Item>(
  { page, size }: PageRequest,
  total: number,
  items: Item[],
): Page<Item> => ({ items, page, size, total });
