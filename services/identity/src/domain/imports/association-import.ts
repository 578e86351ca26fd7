// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AssociationLine } from './associations-file.ts';
import type { Outcome } from './outcome.ts';
import type { Remark } from './remark.ts';

export type ImportState = 'checked' | 'applying' | 'done' | 'stopped';

/** How many organisations are new, changed, or as before. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** A file of associations that was checked, and how far its recording is. */
export interface AssociationImport {
  readonly id: Uuid;
  /** Where the mandate that imports is held: who may import there or above sees it. */
  readonly organisationId: Uuid;
  readonly personId: Uuid;
  readonly fileName: string | null;
  /** Of the file, in their order. */
  readonly columns: readonly string[];
  readonly state: ImportState;
  /** Lines to record, and of them those worked through. */
  readonly accepted: number;
  readonly done: number;
  readonly refused: number;
  readonly ignored: number;
  /** Accepted lines with a warning. */
  readonly warned: number;
  readonly expected: ImportCounts;
  readonly recorded: ImportCounts;
  /** Who had it recorded, and as what; null before that. */
  readonly applied: { readonly personId: Uuid; readonly mandateId: Uuid } | null;
  readonly correlationId: string;
  readonly createdAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

/** An accepted line. */
export interface AcceptedLine {
  readonly line: number;
  readonly item: AssociationLine;
}

/** What is to be said of a line, and of a refused one its cells. */
export interface LineRemark {
  readonly kind: 'refused' | 'warning';
  readonly remark: Remark;
  readonly fields: readonly string[] | null;
}

/** Lines that are recorded in one transaction. */
export const LINES_PER_CHUNK = 500;

export const NOTHING_RECORDED: ImportCounts = { created: 0, updated: 0, unchanged: 0 };

/** What an outcome counts. */
export const countsOf = ({
  created,
  updated,
  unchanged,
}: Pick<Outcome<unknown>, 'created' | 'updated' | 'unchanged'>): ImportCounts => ({
  created: created.length,
  updated: updated.length,
  unchanged,
});

const addImportCounts = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
});

/**
 * Begins the recording of a checked import; without a line to record it is over at once.
 * @throws DomainError `import-not-checked`
 */
export const begin = (
  before: AssociationImport,
  applied: NonNullable<AssociationImport['applied']>,
  cause: { readonly correlationId: string; readonly at: Temporal.Instant },
): AssociationImport => {
  if (before.state !== 'checked') throw problem('import-not-checked');
  const { correlationId, at: changedAt } = cause;
  const state = before.accepted === 0 ? 'done' : 'applying';
  return { ...before, state, applied, correlationId, changedAt };
};

/**
 * Drops a checked import, or stops one that is being recorded.
 * @throws DomainError `import-already-over`
 */
export const stop = (before: AssociationImport, at: Temporal.Instant): AssociationImport => {
  if (before.state !== 'checked' && before.state !== 'applying') {
    throw problem('import-already-over');
  }
  return { ...before, state: 'stopped', changedAt: at };
};

/** The import after one more chunk of lines. */
export const advance = (
  before: AssociationImport,
  chunk: { readonly lines: number; readonly refused: number; readonly counts: ImportCounts },
  { isLast, at }: { readonly isLast: boolean; readonly at: Temporal.Instant },
): AssociationImport => ({
  ...before,
  state: isLast ? 'done' : 'applying',
  done: before.done + chunk.lines,
  refused: before.refused + chunk.refused,
  recorded: addImportCounts(before.recorded, chunk.counts),
  changedAt: at,
});
