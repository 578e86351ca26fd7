// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { DaysShift } from './days-shift.tsx';

/** What a search came to. */
export function ImproveOutcome({
  search,
  outcome,
}: {
  search: Planning['Improvement'];
  outcome: Planning['SearchOutcome'];
}) {
  const { i18n } = useLingui();
  const tried = i18n.number(search.tried);
  const less = -outcome.waitingDays;
  if (outcome.proposalId === null) {
    return (
      <p>
        <Trans>
          {tried} ordres essayés : aucun n’est meilleur. D’autres moyens ou d’autres vagues
          changeront davantage.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        <b>
          {less > 0 ? (
            <Plural
              value={less}
              one="Un jour d’attente de moins, tous départements ensemble."
              other="# jours d’attente de moins, tous départements ensemble."
            />
          ) : (
            <Trans>Un meilleur ordre est trouvé.</Trans>
          )}
        </b>
      </p>
      <dl className="kv">
        <dt>
          <Trans>Dernière mise en service</Trans>
        </dt>
        <dd>
          <DaysShift days={outcome.lastLiveDays} />
        </dd>
        <dt>
          <Trans>Quatre utilisateurs sur cinq en service</Trans>
        </dt>
        <dd>
          <DaysShift days={outcome.eightyPercentLiveDays} />
        </dd>
        <dt>
          <Trans>Ordres essayés</Trans>
        </dt>
        <dd>{tried}</dd>
      </dl>
    </>
  );
}
