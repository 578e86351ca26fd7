// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { DecisionCard } from '../gate/decision-card.tsx';

/** "À décider": the words that are waited for from this hat. */
export function DecisionList({ decisions }: { decisions: Planning['Decision'][] }) {
  const titleId = useId();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby={titleId} id="a-decider">
      <h2 id={titleId}>
        <Trans>À décider</Trans>
      </h2>
      <ul className="tasks">
        {decisions.map((decision) => (
          <li className="panel" key={`${decision.kind}-${decision.id}`}>
            <DecisionCard decision={decision} />
          </li>
        ))}
      </ul>
    </section>
  );
}
