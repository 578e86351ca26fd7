// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';

/** How many associations are new, changed, or as they were. */
export function ChangeCounts({ counts }: { counts: Identity['ImportCounts'] }) {
  const { i18n } = useLingui();
  return (
    <dl className="kv figures">
      <dt>
        <Trans>Nouvelles</Trans>
      </dt>
      <dd className="num">{i18n.number(counts.created)}</dd>
      <dt>
        <Trans>Modifiées</Trans>
      </dt>
      <dd className="num">{i18n.number(counts.updated)}</dd>
      <dt>
        <Trans>Déjà à jour</Trans>
      </dt>
      <dd className="num">{i18n.number(counts.unchanged)}</dd>
    </dl>
  );
}
