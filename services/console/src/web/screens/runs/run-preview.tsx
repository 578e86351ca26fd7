// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';

/** What a bulk activation would do, offer by offer, and what stands in the way. */
export function RunPreview({ items }: { items: Catalog['RunPreview']['items'] }) {
  return (
    <ul className="bullets" aria-live="polite">
      {items.map(({ offerId, name, organisations, ready, obstacles }) => (
        <li key={offerId}>
          <b>{name}</b> :{' '}
          <Plural
            value={ready}
            _0={`aucune structure sur ${organisations} ne peut l’avoir.`}
            one={`# structure sur ${organisations} l’aura.`}
            other={`# structures sur ${organisations} l’auront.`}
          />
          {obstacles.map(({ code, sentence, count, examples }) => (
            <span className="wt" key={`${code} ${sentence}`}>
              <Trans>
                {count} écartées : {sentence} ({examples.join(', ')})
              </Trans>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
