// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Drift } from './drift.ts';

/** "+ 3 sem.", "− 2 j": how far something moved, for a narrow column. */
export function DriftShort({ drift }: { drift: Drift | null }) {
  if (drift === null) return <>=</>;
  const { later, count, unit } = drift;
  const sign = later ? '+' : '−';
  return unit === 'day' ? (
    <Trans>
      {sign} {count} j
    </Trans>
  ) : (
    <Trans>
      {sign} {count} sem.
    </Trans>
  );
}

/** "4 semaines après la référence", at the end of a sentence. */
export function DriftLong({ drift }: { drift: Drift | null }) {
  if (drift === null) return <Trans>comme dans la référence</Trans>;
  const { later, count, unit } = drift;
  const length =
    unit === 'day' ? (
      <Plural value={count} one="un jour" other="# jours" />
    ) : (
      <Plural value={count} one="une semaine" other="# semaines" />
    );
  return later ? (
    <Trans>{length} après la référence</Trans>
  ) : (
    <Trans>{length} avant la référence</Trans>
  );
}
