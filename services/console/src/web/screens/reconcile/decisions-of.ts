// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldDecision } from '../../api/reconcile-commands.ts';
import type { Identity } from '../../api/schemas.ts';

type Change = Identity['ReconcileChange'];
export type Decision = FieldDecision['decision'];
/** What was chosen, by `fieldId`; what is absent is put right. */
export type Choices = Readonly<Record<string, Decision>>;

/** The name of a field of an object, unique in a plan. */
export const fieldId = ({ kind, key }: Pick<Change, 'kind' | 'key'>, field: string): string =>
  `${kind} ${key} ${field}`;

/** Whether one decides on the fields of a change: what essaim wants anew is done in any case. */
export const isDecided = (change: Pick<Change, 'action'>): boolean => change.action === 'update';

/** The decisions to send: those that are not the usual one, on fields that somebody else changed. */
export const decisionsOf = (changes: readonly Change[], choices: Choices): FieldDecision[] =>
  changes.filter(isDecided).flatMap(({ kind, key, fields }) =>
    fields.flatMap(({ field, cause }) => {
      const decision = choices[fieldId({ kind, key }, field)] ?? 'revert';
      return cause === 'drift' && decision !== 'revert' ? [{ kind, key, field, decision }] : [];
    }),
  );
