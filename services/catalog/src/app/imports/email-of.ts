// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowReader } from '@essaim/csv';

/** An e-mail address of a row that has to be there; a bad one is a fault. */
export const emailOf = (row: RowReader, column: string): string => {
  const value = row.required(column);
  if (value !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)) {
    row.fault(column, 'import-email-invalid', { value });
  }
  return value;
};
