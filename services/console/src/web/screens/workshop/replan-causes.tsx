// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReplanWeights } from './replan-weights.tsx';

/** What a move goes back to, in words. */
export function CauseWords({ code }: { code: Planning['MoveCause'] }) {
  switch (code) {
    case 'fact':
      return <Trans>faite à d’autres dates</Trans>;
    case 'late':
      return <Trans>pas commencée à temps</Trans>;
    case 'hold':
      return <Trans>en attente</Trans>;
    case 'asked':
      return <Trans>date demandée par une région</Trans>;
    case 'pin':
      return <Trans>date épinglée</Trans>;
    case 'freeze':
      return <Trans>un gel l’interdit ce jour-là</Trans>;
    case 'capacity':
      return <Trans>les moyens manquaient</Trans>;
    default:
      return <Trans>plus tôt, au bénéfice de tous</Trans>;
  }
}

/** What the moves go back to, most moves first. */
export function ReplanCauses({ replan }: { replan: Planning['Replan'] }) {
  return (
    <Panel title={<Trans>D’où viennent ces changements</Trans>}>
      <ol className="rows">
        {replan.causes.map(({ code, node, moves }) => (
          <li key={`${code} ${node.key}`}>
            <div>
              <b>
                <NodeName node={node} />
              </b>
              <span>
                <CauseWords code={code} />
              </span>
            </div>
            <span className="num">
              <Plural value={moves} one="# date" other="# dates" />
            </span>
          </li>
        ))}
      </ol>
      <ReplanWeights weights={replan.weights} />
    </Panel>
  );
}
