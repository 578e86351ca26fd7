// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { recordedOf } from './recorded-of.ts';

/** Says once, to who does not see the progress, that what they followed is over. */
export function ImportEnd({ of }: { of: Identity['AssociationImport'] }) {
  const { state } = of;
  const recorded = recordedOf(of);
  const [wasFollowed, setFollowed] = useState(false);
  if (state === 'applying' && !wasFollowed) setFollowed(true);
  return (
    <output className="vh">
      {wasFollowed && state === 'done' && (
        <Trans>
          C’est fini :{' '}
          <Plural
            value={recorded}
            one="# association est enregistrée."
            other="# associations sont enregistrées."
          />
        </Trans>
      )}
      {wasFollowed && state === 'stopped' && <Trans>L’enregistrement est arrêté.</Trans>}
    </output>
  );
}
