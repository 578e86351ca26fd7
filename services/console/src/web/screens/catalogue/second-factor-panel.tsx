// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { askSecondFactor } from '../../api/activation-commands.ts';
import { body, catalog } from '../../api/clients.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Check } from '../../ui/check.tsx';
import { Panel } from '../../ui/panel.tsx';

/** For the hoster: whether people give a second factor to enter the tool. */
export function SecondFactorPanel({ activation }: { activation: Catalog['Activation'] }) {
  const hat = useHat();
  const own = hat?.role === 'operator' && hat.organisation.id === activation.hosterOrganisationId;
  const { instanceId } = activation;
  const { data: instance } = useQuery({
    queryKey: ['catalog', 'instance', instanceId],
    queryFn: () =>
      body(catalog.GET('/instances/{instanceId}', { params: { path: { instanceId } } })),
    enabled: own,
    meta: { reads: ['instance'] },
  });
  const ask = useCommand('catalog', askSecondFactor);
  const canAsk = instance?.signOn === 'single' && instance.protocol === 'openid-connect';
  if (!own || !canAsk) return null;
  return (
    <Panel
      title={<Trans>Second facteur</Trans>}
      hint={<Trans>Pour un outil qui garde des données sensibles.</Trans>}
    >
      {ask.error !== null && <ActionError key={String(ask.error)} error={ask.error} />}
      <Check
        checked={ask.isPending ? ask.variables.secondFactor : instance.secondFactor}
        disabled={ask.isPending}
        onChange={({ currentTarget }) =>
          ask.mutate({
            id: instance.id,
            version: instance.version,
            secondFactor: currentTarget.checked,
          })
        }
      >
        <Trans>Demander un second facteur de moins de dix minutes à qui entre dans l’outil</Trans>
      </Check>
    </Panel>
  );
}
