// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { CHANGES_DONE, CHANGE_ACTIONS } from '../../words/reconcile-words.ts';
import { ObjectName } from './object-name.tsx';

type Props = { of: Pick<Identity['ReconcileRun'], 'changes' | 'state'> };

const SHOWN = 50;

/** What a run is to do or did, object by object, with the fields. */
export function ChangeList({ of: { changes, state } }: Props) {
  const { i18n } = useLingui();
  const words = state === 'done' ? CHANGES_DONE : CHANGE_ACTIONS;
  const rest = changes.length - SHOWN;
  return (
    <ul className="changes">
      {changes.slice(0, SHOWN).map((change) => (
        <li key={`${change.kind} ${change.key}`}>
          <b>{i18n._(words[change.action])}</b> <ObjectName of={change} />
          {change.action === 'update' && (
            <span className="meta line">{change.fields.map(({ field }) => field).join(', ')}</span>
          )}
        </li>
      ))}
      {rest > 0 && (
        <li className="muted">
          <Plural value={rest} one="et # objet de plus" other="et # objets de plus" />
        </li>
      )}
    </ul>
  );
}
