// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Generated } from 'kysely';
import type {
  AcceptedLine,
  ImportCounts,
  ImportState,
  LineRemark,
} from '../domain/imports/association-import.ts';
import type { Remark } from '../domain/imports/remark.ts';

export interface AssociationImportTable {
  id: Uuid;
  organisation_id: Uuid;
  person_id: Uuid;
  file_name: string | null;
  columns: string[];
  state: ImportState;
  accepted: number;
  done: Generated<number>;
  refused: number;
  ignored: number;
  warned: number;
  expected: JsonColumn<ImportCounts>;
  recorded: JsonColumn<ImportCounts>;
  applied_by: Uuid | null;
  applied_as: Uuid | null;
  correlation_id: string;
  created_at: InstantColumn;
  changed_at: InstantColumn;
}

/** Accepted lines that are not recorded yet. */
interface AssociationImportChunkTable {
  import_id: Uuid;
  number: number;
  lines: JsonColumn<readonly AcceptedLine[]>;
}

export interface AssociationImportRemarkTable {
  import_id: Uuid;
  position: Generated<number>;
  kind: LineRemark['kind'];
  line: number;
  column_name: string | null;
  code: string;
  params: JsonColumn<Remark['params']>;
  /** Cells of a refused line. */
  fields: string[] | null;
}

/** Imports of associations. */
export interface AssociationImportTables {
  association_import: AssociationImportTable;
  association_import_chunk: AssociationImportChunkTable;
  association_import_remark: AssociationImportRemarkTable;
}
