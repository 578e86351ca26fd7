// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';

/** How far a number moved: so many more, so many fewer. */
export function NumberShift({ by, isGood }: { by: number; isGood?: boolean | undefined }) {
  const { i18n } = useLingui();
  const amount = i18n.number(Math.abs(by), { maximumFractionDigits: 3 });
  if (by === 0) return <Trans>inchangé</Trans>;
  const words = by > 0 ? <Trans>{amount} de plus</Trans> : <Trans>{amount} de moins</Trans>;
  return isGood === false ? <b>{words}</b> : words;
}
