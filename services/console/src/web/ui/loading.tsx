// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';

/** What stands while a screen or a list is being read. */
export function Loading() {
  return (
    <p className="loading" role="status">
      <Trans>Lecture en cours…</Trans>
    </p>
  );
}
