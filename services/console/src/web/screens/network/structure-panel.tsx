// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { CHANGE_KINDS } from '../../words/network-words.ts';
import { StructureForm } from './structure-form.tsx';

type Kind = Identity['StructureChangeKind'];

const TREE: readonly Kind[] = ['transfer', 'merger', 'split', 'renaming'];

/** Transfers, merges, splits or renames an organisation, after a look at what that moves. */
export function StructurePanel({ of }: { of: Identity['Organisation'] }) {
  const { i18n } = useLingui();
  const kinds = of.tier === 'hoster' ? (['renaming'] as const) : TREE;
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'renaming');
  return (
    <Panel
      className="c12"
      title={<Trans>Changer la structure</Trans>}
      hint={<Trans>Rien ne change avant que vous ayez vu ce qui se déplace.</Trans>}
    >
      <Segmented
        legend={<Trans>Quel changement</Trans>}
        value={kind}
        onChange={setKind}
        choices={kinds.map((value) => ({ value, label: i18n._(CHANGE_KINDS[value]) }))}
      />
      <StructureForm key={kind} of={of} kind={kind} />
    </Panel>
  );
}
