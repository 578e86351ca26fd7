// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { PlaybookText } from '../../../sentences/playbook-text.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { KINDS } from '../kind-words.ts';
import { type Side, type UpdateItem, itemId } from './decisions.ts';
import { ItemSentence } from './item-sentence.tsx';
import { SideValues } from './side-values.tsx';

type Props = { item: UpdateItem; side: Side | null; onDecide: ((side: Side) => void) | null };

/** One thing to decide, in words, with its two answers. */
export function UpdateItemCard({ item, side, onDecide }: Props) {
  const { i18n } = useLingui();
  const { kind, key, title, unit, state } = item;
  const theirs = state === 'proposed' ? <Trans>Accepter</Trans> : <Trans>Celle de la nation</Trans>;
  const mine = state === 'proposed' ? <Trans>Refuser</Trans> : <Trans>La nôtre</Trans>;
  return (
    <li className="update-item" id={itemId(item)} tabIndex={-1}>
      <h3>
        {i18n._(KINDS[kind])} {key} <PlaybookText text={title} />
      </h3>
      {unit === null && (
        <p>
          <ItemSentence item={item} />
        </p>
      )}
      {unit === null ? (
        <Disclosure summary={<Trans>Ce qu’il contient</Trans>}>
          <SideValues item={item} />
        </Disclosure>
      ) : (
        <SideValues item={item} />
      )}
      {onDecide !== null && (
        <Segmented<Side | ''>
          legend={
            <>
              <Trans>Votre choix</Trans> {i18n._(KINDS[kind])} {key}
            </>
          }
          value={side ?? ''}
          onChange={(chosen) => {
            if (chosen !== '') onDecide(chosen);
          }}
          choices={[
            { value: 'theirs', label: theirs },
            { value: 'mine', label: mine },
          ]}
        />
      )}
    </li>
  );
}
