// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { LinkState } from '../api/changes/use-changes.ts';
import { Glyph } from '../ui/glyph.tsx';

/** Whether the screen follows what others do. */
export function LinkSign({ link }: { link: LinkState }) {
  return (
    <output className={link === 'down' ? 'sync off' : 'sync'}>
      <Glyph name={link === 'down' ? 'late' : link === 'up' ? 'live' : 'todo'} />
      {link === 'up' && <Trans>À jour</Trans>}
      {link === 'down' && <Trans>Reconnexion…</Trans>}
      {link === 'connecting' && <Trans>Connexion…</Trans>}
    </output>
  );
}
