// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';

/** What stands while a screen or a list is being read. */
export function Loading() {
  return (
    <output className="loading">
      <Trans>Lecture en cours…</Trans>
    </output>
  );
}
