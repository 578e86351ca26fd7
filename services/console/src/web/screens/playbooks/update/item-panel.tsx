// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { type Decided, type UpdateItem, itemId, takenSide, withAll } from './decisions.ts';
import { UpdateItemCard } from './update-item.tsx';

type Props = {
  title: ReactNode;
  hint: ReactNode;
  items: readonly UpdateItem[];
  decided: Decided;
  /** Null for those who only read. */
  onDecide: ((next: Decided) => void) | null;
  /** Whether all can be accepted or refused at once. */
  hasAll?: boolean;
};

/** Things to decide of one state; nothing where there is none. */
export function ItemPanel({ title, hint, items, decided, onDecide, hasAll = false }: Props) {
  if (items.length === 0) return null;
  return (
    <Panel title={title} hint={hint}>
      {hasAll && items.length > 1 && onDecide !== null && (
        <p className="actions">
          <Button onClick={() => onDecide(withAll(decided, items, 'theirs'))}>
            <Trans>Tout accepter</Trans>
          </Button>
          <Button onClick={() => onDecide(withAll(decided, items, 'mine'))}>
            <Trans>Tout refuser</Trans>
          </Button>
        </p>
      )}
      <ul className="bare">
        {items.map((item) => (
          <UpdateItemCard
            key={itemId(item)}
            item={item}
            side={takenSide(item, decided)}
            onDecide={onDecide && ((side) => onDecide({ ...decided, [itemId(item)]: side }))}
          />
        ))}
      </ul>
    </Panel>
  );
}
