// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';

/** How many things wait for the reader; nothing when none does. */
export function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="count">
      {count}
      <span className="vh">
        {' '}
        <Trans>en attente</Trans>
      </span>
    </span>
  );
}
