// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { Button } from '../../ui/button.tsx';
import type { Choices, Decision } from './decisions-of.ts';
import { PlanObject } from './plan-object.tsx';

type Props = {
  changes: readonly Identity['ReconcileChange'][];
  choices: Choices;
  onChoose: (field: string, decision: Decision) => void;
};

const SHOWN_AT_FIRST = 30;

/** The objects of a plan, the first of them at once. */
export function PlanObjects({ changes, choices, onChoose }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, SHOWN_AT_FIRST);
  const rest = changes.length - shown.length;
  return (
    <>
      <ul className="objects">
        {shown.map((change) => (
          <li key={`${change.kind} ${change.key}`}>
            <PlanObject change={change} choices={choices} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="actions">
          <Button onClick={() => setWhole(true)}>
            <Plural value={rest} one="Montrer # objet de plus" other="Montrer # objets de plus" />
          </Button>
          <span className="small muted">
            <Trans>Sans autre choix de votre part, ils sont rétablis aussi.</Trans>
          </span>
        </p>
      )}
    </>
  );
}
