// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProblemError } from './problem-error.ts';

/** The id on the page of each property that a form sends; `evidence/0/values` stands for all below. */
export type FieldIds = Readonly<Record<string, string>>;

/** One located fault of a refusal; `field` is the id of the field that it names. */
export type LocatedIssue = { field?: string; code: string; detail: string; where: string };

/** `/body/email` and `email` are the property `email`; a `/` leads to what is inside. */
const property = (where: string): string => where.replace(/^\/?(?:body(?:\/|$))?/, '');

/** The located faults of a refusal, each with the field of the form that it is about, if any. */
export function fieldIssues(error: Error | null, fields: FieldIds = {}): LocatedIssue[] {
  const located = error instanceof ProblemError ? (error.document.errors ?? []) : [];
  return located.map(({ where, code, detail }) => {
    const path = property(where);
    const known = Object.keys(fields)
      .filter((name) => path === name || path.startsWith(`${name}/`))
      .toSorted((a, b) => b.length - a.length)[0];
    const field = known === undefined ? undefined : fields[known];
    return { where, code, detail, ...(field === undefined ? {} : { field }) };
  });
}
