// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './csv-faults.ts';
export * from './fault-text.ts';
export * from './located-fault.ts';
export * from './read-csv-table.ts';
export * from './row-reader.ts';
export * from './write-csv.ts';
