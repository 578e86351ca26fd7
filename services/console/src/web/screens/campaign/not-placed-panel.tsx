// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { ReasonSentence } from '../../sentences/reason-sentence.tsx';
import { placeOf } from '../../territory/place.ts';
import { Panel } from '../../ui/panel.tsx';
import { RelaxationWords } from '../workshop/relaxation-words.tsx';

/** Departments without a date: why, and the smallest change that would place each. */
export function NotPlacedPanel({ items }: { items: Planning['NotPlaced'][] }) {
  if (items.length === 0) return null;
  return (
    <Panel
      title={
        <Plural
          value={items.length}
          one="Un département n’est pas placé"
          other="# départements ne sont pas placés"
        />
      }
    >
      <ul className="rows">
        {items.map((item) => (
          <li key={item.organisation.id}>
            <div>
              <b>{placeOf(item.organisation)}</b>
              <span>
                <ReasonSentence reason={item.reason} />
              </span>
              {item.relaxations.map((relaxation) => (
                <p key={`${relaxation.resource}-${relaxation.unit}`}>
                  <RelaxationWords relaxation={relaxation} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
