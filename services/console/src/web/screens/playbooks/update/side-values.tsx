// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../../api/schemas.ts';
import { PlaybookText } from '../../../sentences/playbook-text.tsx';
import type { UpdateItem } from './decisions.ts';

function Value({ text }: { text: Planning['Text'] | null }) {
  return text === null ? (
    <span className="muted">
      <Trans>rien</Trans>
    </span>
  ) : (
    <span className="value">
      <PlaybookText text={text} />
    </span>
  );
}

/** The values of an item on each side: before and the nation's, and ours where both differ. */
export function SideValues({ item }: { item: UpdateItem }) {
  const { fields, state } = item;
  return (
    <dl className="sides">
      {fields.map(({ field, name, base, theirs, mine }) => (
        <div key={field}>
          <dt>
            <PlaybookText text={name} />
          </dt>
          {state !== 'kept' && (
            <dd>
              <span className="meta">
                <Trans>avant</Trans>
              </span>{' '}
              <Value text={base} />
            </dd>
          )}
          <dd>
            <span className="meta">
              <Trans>la nation</Trans>
            </span>{' '}
            <b>
              <Value text={theirs} />
            </b>
          </dd>
          {state !== 'proposed' && (
            <dd>
              <span className="meta">
                <Trans>chez vous</Trans>
              </span>{' '}
              <b>
                <Value text={mine} />
              </b>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
