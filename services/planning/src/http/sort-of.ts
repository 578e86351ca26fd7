// SPDX-License-Identifier: AGPL-3.0-or-later

type Plain<Sort extends string> = Sort extends `-${string}` ? never : Sort;

/** Reads `field` or `-field`, as every list is sorted. */
export const sortOf = <Sort extends string>(
  sort: Sort,
): { by: Plain<Sort>; isDescending: boolean } => {
  const isDescending = sort.startsWith('-');
  return { by: (isDescending ? sort.slice(1) : sort) as Plain<Sort>, isDescending };
};
