// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { MEMBERSHIP_STATES } from '../../words/membership-words.ts';

type Counts = { current: number; toRenew: number; renewed: number; suspended: number };

const FIELDS: readonly (readonly [Identity['MembershipState'], keyof Counts])[] = [
  ['to-renew', 'toRenew'],
  ['suspended', 'suspended'],
  ['renewed', 'renewed'],
  ['current', 'current'],
];

/** How many memberships stand where. */
export function CountPanel({ counts }: { counts: Counts }) {
  const { i18n } = useLingui();
  return (
    <Panel className="c5" title={<Trans>Où en sont les adhésions</Trans>}>
      <dl className="kv">
        {FIELDS.map(([state, field]) => (
          <div className="kv-row" key={state}>
            <dt>
              <StateLabel {...MEMBERSHIP_STATES[state].look}>
                {i18n._(MEMBERSHIP_STATES[state].label)}
              </StateLabel>
            </dt>
            <dd className="num">{i18n.number(counts[field])}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
