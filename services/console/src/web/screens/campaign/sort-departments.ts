// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import type { PlacedOrganisation } from '../../territory/place.ts';

type Row = Planning['CampaignDepartment'];

/** Departments in the order of a column (`-` before it reverses), names settling what is equal. */
export function sortDepartments(
  rows: readonly Row[],
  sort: string,
  name: (organisation: PlacedOrganisation) => string,
): Row[] {
  const reverse = sort.startsWith('-');
  const column = reverse ? sort.slice(1) : sort;
  const value = (row: Row): string | number => {
    switch (column) {
      case 'code':
        return row.organisation.code ?? '';
      case 'region':
        return name(row.region);
      case 'wave':
        return row.wave;
      case 'state':
        return row.state;
      case 'live':
        return row.dates.live ?? '9999';
      default:
        return name(row.organisation);
    }
  };
  return [...rows].sort((a, b) => {
    const order =
      compare(value(a), value(b)) || compare(name(a.organisation), name(b.organisation));
    return reverse ? -order : order;
  });
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'fr');
}
