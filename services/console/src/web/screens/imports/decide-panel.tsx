// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { applyImport, stopImport } from '../../api/import-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ChangeCounts } from './change-counts.tsx';

/** A checked file: record what was accepted, or drop it. */
export function DecidePanel({ of }: { of: Identity['AssociationImport'] }) {
  const apply = useCommand('identity', () => applyImport(of.id));
  const drop = useCommand('identity', () => stopImport(of.id));
  const failed = apply.error ?? drop.error;
  const { accepted } = of;
  return (
    <Panel
      className="c4 yours"
      title={<Trans>À vous de décider</Trans>}
      hint={
        of.refused > 0 && accepted > 0 ? (
          <Trans>Les lignes refusées ne seront pas enregistrées.</Trans>
        ) : undefined
      }
    >
      {failed !== null && <ActionError error={failed} />}
      {accepted > 0 && <ChangeCounts counts={of.expected} />}
      <p className="actions end">
        {accepted > 0 && (
          <Button look="main" pending={apply.isPending} onClick={() => apply.mutate(undefined)}>
            <Plural
              value={accepted}
              one="Enregistrer # association"
              other="Enregistrer # associations"
            />
          </Button>
        )}
        <Button pending={drop.isPending} onClick={() => drop.mutate(undefined)}>
          <Trans>Abandonner l’import</Trans>
        </Button>
      </p>
    </Panel>
  );
}
