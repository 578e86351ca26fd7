// SPDX-License-Identifier: AGPL-3.0-or-later
import { flatFields } from './flat-fields.ts';
import { type ComparedKind, type ComparedPlaybook, partName, partsOf } from './parts.ts';

/** A field under the path that the text gives it; null where a version does not have it. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What two versions say differently of one thing. */
export interface PlaybookChange {
  readonly kind: ComparedKind;
  readonly key: string;
  /** Title in the newer of the two that has it; a criterion's is its French text in both. */
  readonly title: { readonly fr: string; readonly en: string };
  readonly change: 'added' | 'removed' | 'changed';
  /** Empty unless it changed. */
  readonly fields: readonly FieldChange[];
}

type Fields = ReadonlyMap<string, string>;

const fieldChanges = (before: Fields, after: Fields): FieldChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({
      field,
      before: before.get(field) ?? null,
      after: after.get(field) ?? null,
    }));

/**
 * What changes from one version of a playbook to another, thing by thing in the order of the newer
 * one; what only the older one has comes last. The order of lines is no change.
 */
export const comparePlaybooks = (
  before: ComparedPlaybook,
  after: ComparedPlaybook,
): PlaybookChange[] => {
  const old = new Map(partsOf(before).map((part) => [partName(part), part]));
  const recent = partsOf(after);
  const kept = new Set(recent.map(partName));
  const changes = recent.flatMap((part): PlaybookChange[] => {
    const was = old.get(partName(part));
    const { kind, key, title } = part;
    if (!was) return [{ kind, key, title, change: 'added', fields: [] }];
    const fields = fieldChanges(flatFields(was.group), flatFields(part.group));
    return fields.length === 0 ? [] : [{ kind, key, title, change: 'changed', fields }];
  });
  const removed = [...old.values()]
    .filter((part) => !kept.has(partName(part)))
    .map(({ kind, key, title }) => ({ kind, key, title, change: 'removed' as const, fields: [] }));
  return [...changes, ...removed];
};
