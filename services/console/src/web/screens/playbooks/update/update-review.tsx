// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Planning } from '../../../api/schemas.ts';
import { Empty } from '../../../ui/empty.tsx';
import { type Decided, type UpdateItem, decisionsOf } from './decisions.ts';
import { ItemPanel } from './item-panel.tsx';
import { ResultPanel } from './result-panel.tsx';

type Props = {
  update: Planning['PlaybookUpdate'];
  mayDecide: boolean;
  onPublished: (version: number) => void;
};

/** Everything that can be decided of an update, what has to be first. */
export function UpdateReview({ update, mayDecide, onPublished }: Props) {
  const [decided, setDecided] = useState<Decided>({});
  const { items, to } = update;
  const of = (state: UpdateItem['state']) => items.filter((item) => item.state === state);
  const isMoved = update.from.id !== to.id;
  const panel = { decided, onDecide: mayDecide ? setDecided : null };
  return (
    <div className="stack">
      {!isMoved && (
        <Empty>
          <Trans>Votre version suit la dernière version nationale.</Trans>
        </Empty>
      )}
      <ItemPanel
        {...panel}
        title={<Trans>À choisir</Trans>}
        hint={
          <Trans>La nation et vous les avez changés différemment. Choisissez pour chacun.</Trans>
        }
        items={of('conflict')}
      />
      <ItemPanel
        {...panel}
        title={<Trans>Ce que la nation change</Trans>}
        hint={<Trans>Ces changements sont acceptés, sauf ceux que vous refusez.</Trans>}
        items={of('proposed')}
        hasAll
      />
      <ItemPanel
        {...panel}
        title={<Trans>Ce qui reste différent chez vous</Trans>}
        hint={<Trans>Cela reste ainsi, sauf si vous reprenez la valeur de la nation.</Trans>}
        items={of('kept')}
      />
      {mayDecide && (isMoved || items.length > 0) && (
        <ResultPanel
          update={update}
          decisions={decisionsOf(items, decided)}
          onPublished={onPublished}
        />
      )}
    </div>
  );
}
