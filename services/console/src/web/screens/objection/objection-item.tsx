// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { ObjectionActions } from './objection-actions.tsx';
import { ObjectionAnswer } from './objection-answer.tsx';
import { ObjectionReason } from './objection-reason.tsx';
import { ObjectionState } from './objection-state.tsx';

/** An objection: to which date, by whom, why, from when it would suit, and what was answered. */
export function ObjectionItem({ objection }: { objection: Planning['Objection'] }) {
  return (
    <li>
      <div>
        <h3 className="sub-title">
          <NodeName node={objection.node} />
        </h3>
        <p>
          <ObjectionState objection={objection} />
        </p>
        <ObjectionReason objection={objection} />
        <ObjectionAnswer objection={objection} />
        <ObjectionActions objection={objection} />
      </div>
    </li>
  );
}
