// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';

type Change = Identity['ReconcileChange'];

/** How many objects are created, changed, deleted, in one sentence. */
export function CountSentence({ changes }: { changes: readonly Change[] }) {
  const count = (action: Change['action']) =>
    changes.filter((change) => change.action === action).length;
  const [created, updated, deleted] = [count('create'), count('update'), count('delete')];
  const parts = [
    created > 0 && <Plural key="c" value={created} one="# création" other="# créations" />,
    updated > 0 && <Plural key="u" value={updated} one="# modification" other="# modifications" />,
    deleted > 0 && <Plural key="d" value={deleted} one="# suppression" other="# suppressions" />,
  ].filter((part) => part !== false);
  if (parts.length === 0) return <Trans>Rien à écrire.</Trans>;
  return (
    <>
      {parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]))}
      {'.'}
    </>
  );
}
