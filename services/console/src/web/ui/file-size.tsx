// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';

/** The size of a file, as people say it. */
export function FileSize({ bytes }: { bytes: number }) {
  const { i18n } = useLingui();
  if (bytes < 1_000_000) {
    const kilo = i18n.number(Math.max(1, Math.round(bytes / 1000)));
    return <Trans>{kilo} ko</Trans>;
  }
  const mega = i18n.number(bytes / 1_000_000, { maximumFractionDigits: 1 });
  return <Trans>{mega} Mo</Trans>;
}
