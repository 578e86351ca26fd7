// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Tier } from '@essaim/kernel';
import { eligibilityParts } from './eligibility-parts.ts';

/** Who may have an offer, in words when the expression is plain. */
export function EligibilityWords({ expression }: { expression: string }) {
  const parts = eligibilityParts(expression);
  if (parts === null) return <code>{expression}</code>;
  return (
    <>
      {parts.map((part, index) => (
        <span key={part.kind}>
          {index > 0 && ', '}
          {part.kind === 'places'
            ? part.names.join(', ')
            : part.tiers.map((tier, n) => (
                <span key={tier}>
                  {n > 0 && ', '}
                  <TierWords tier={tier} />
                </span>
              ))}
        </span>
      ))}
    </>
  );
}

function TierWords({ tier }: { tier: Tier }) {
  switch (tier) {
    case 'national':
      return <Trans>la nation</Trans>;
    case 'regional':
      return <Trans>les régions</Trans>;
    case 'departmental':
      return <Trans>les départements</Trans>;
    case 'local':
      return <Trans>les associations</Trans>;
    case 'hoster':
      return <Trans>les hébergeurs</Trans>;
  }
}
