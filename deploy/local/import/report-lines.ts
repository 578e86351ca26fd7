// SPDX-License-Identifier: AGPL-3.0-or-later

/** What an import found at one place of a file. */
export interface ImportRemark {
  readonly file?: string | null;
  /** 1 is the header; nothing or 0 is the whole file. */
  readonly line?: number | null;
  readonly column?: string | null;
  /** Character of the line from 1, in a structured text. */
  readonly character?: number | null;
  readonly detail: string;
}

/** What an import did or would do, as every service reports it. */
export interface ImportReport {
  readonly created: number;
  readonly updated?: number;
  readonly changed?: number;
  readonly unchanged: number;
  readonly errors: readonly ImportRemark[];
  readonly warnings?: readonly ImportRemark[];
  /** What waits for a second person; then nothing is written yet. */
  readonly approval?: { readonly expiresAt: string } | null;
}

/** Of a structured text the place is as editors and terminals know it: `file:line:character`. */
const placeOf = ({ file, line, column, character }: ImportRemark, given: string): string =>
  (character ? [given, line, character] : [file ?? given, line || null, column || null])
    .filter((part) => part !== null)
    .join(':');

/** A report for people: a line a remark, as `file:line:column: sentence`, then one line of counts. */
export const reportLines = (
  report: ImportReport,
  { file, dryRun }: { readonly file: string; readonly dryRun: boolean },
): string[] => {
  const remarks = (list: readonly ImportRemark[] = []) =>
    list.map((remark) => `${placeOf(remark, file)}: ${remark.detail}`);
  const { created, unchanged, errors, warnings } = report;
  const changed = report.updated ?? report.changed ?? 0;
  const counts = `${String(created)} new, ${String(changed)} changed, ${String(unchanged)} as before, ${String(errors.length)} refused`;
  return [...remarks(errors), ...remarks(warnings), closing(report, counts, dryRun)];
};

const closing = ({ approval }: ImportReport, counts: string, dryRun: boolean): string => {
  if (dryRun) return `Dry run: ${counts}. Nothing was written.`;
  if (approval) {
    return `Waits for a second person, until ${approval.expiresAt}: ${counts}. Nothing was written.`;
  }
  return `Imported: ${counts}.`;
};
