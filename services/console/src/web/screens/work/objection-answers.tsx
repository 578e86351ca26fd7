// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ObjectionAnswer } from '../objection/objection-answer.tsx';
import { ObjectionLink } from '../objection/objection-link.tsx';
import { ObjectionState } from '../objection/objection-state.tsx';

/** What the nation answered lately to the objections of the region. */
export function ObjectionAnswers({ answers }: { answers: Planning['Work']['answers'] }) {
  return (
    <Panel title={<Trans>Réponses à vos objections</Trans>}>
      <ul className="rows">
        {answers.map((objection) => (
          <li key={objection.id}>
            <div>
              <b>
                <ObjectionLink objection={objection}>
                  <NodeName node={objection.node} />
                </ObjectionLink>
              </b>
              <p>
                <ObjectionState objection={objection} />
              </p>
              <ObjectionAnswer objection={objection} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
