// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/join.ts';
import { Panel } from '../../ui/panel.tsx';
import { DecisionCard } from '../gate/decision-card.tsx';

/** Gates and wave gates that wait for somebody's word; those of the hat come first. */
export function WaitingPanel({ campaign }: { campaign: Planning['Campaign'] }) {
  const count = campaign.figures.decisionsWaiting;
  return (
    <Panel
      id="decisions"
      title={
        <Plural
          value={count}
          _0="Aucune décision n’est attendue"
          one="Une décision est attendue"
          other="# décisions sont attendues"
        />
      }
      hint={<Trans>Sans décision, un jalon reste fermé.</Trans>}
    >
      {campaign.waiting.length === 0 ? (
        <Empty>
          <Trans>Un jalon apparaît ici dès que ses critères sont réunis.</Trans>
        </Empty>
      ) : (
        <ol className="decs">
          {campaign.waiting.map((decision) => (
            <li
              className={join('dec', decision.mine && 'mine')}
              key={`${decision.kind}-${decision.id}`}
            >
              <DecisionCard decision={decision} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
