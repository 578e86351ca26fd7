// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { readClientSecret, rotateClientSecret } from '../../api/activation-commands.ts';
import { body, identity } from '../../api/clients.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OpenIdFacts } from './open-id-facts.tsx';
import { SamlFacts } from './saml-facts.tsx';
import { ToolConfiguration } from './tool-configuration.tsx';

type Tool = Pick<
  Catalog['Activation'],
  'instanceId' | 'hosterOrganisationId' | 'toolName' | 'toolKey'
>;

/** In hours: how long a secret that is replaced still holds. */
const A_DAY = 24;

/** For the hoster: the exact configuration of the sign-in, with the secret shown once where there is one. */
export function ClientPanel({ tool }: { tool: Tool }) {
  const hat = useHat();
  const own = hat?.organisation.id === tool.hosterOrganisationId;
  const { instanceId } = tool;
  const { data: client } = useQuery({
    queryKey: ['identity', 'client', instanceId],
    queryFn: () =>
      body(identity.GET('/clients/{instanceId}', { params: { path: { instanceId } } })),
    enabled: own,
    retry: false,
    meta: { reads: ['client', 'instance'] },
  });
  const read = useCommand('identity', () => readClientSecret(instanceId));
  const rotate = useCommand(
    'identity',
    (overlapHours: number) => rotateClientSecret(instanceId, overlapHours),
    () => read.reset(),
  );
  const shown = read.data?.secret ?? null;
  if (!own || client === undefined) return null;
  const failed = read.error ?? rotate.error;
  return (
    <Panel
      className="yours"
      title={<Trans>La configuration à installer</Trans>}
      hint={
        <Trans>Recopiez-la telle quelle dans {tool.toolName}, puis dites que c’est installé.</Trans>
      }
    >
      {failed !== null && <ActionError error={failed} />}
      {client.saml ? (
        <SamlFacts saml={client.saml} client={client} />
      ) : (
        <OpenIdFacts client={client} secret={shown} />
      )}
      {shown !== null && (
        <Note tone="late" said="politely">
          <p>
            <Trans>Copiez ce secret maintenant : il ne sera plus jamais montré.</Trans>
          </p>
        </Note>
      )}
      <p className="actions end">
        {client.secret.state === 'waiting' && shown === null && (
          <Button look="main" pending={read.isPending} onClick={() => read.mutate(undefined)}>
            <Trans>Lire le secret, une seule fois</Trans>
          </Button>
        )}
        {client.secret.state === 'read' && (
          <>
            <Button icon="retry" pending={rotate.isPending} onClick={() => rotate.mutate(A_DAY)}>
              <Trans>Remplacer le secret</Trans>
            </Button>
            <Button pending={rotate.isPending} onClick={() => rotate.mutate(0)}>
              <Trans>Il a fuité : refuser l’ancien tout de suite</Trans>
            </Button>
          </>
        )}
      </p>
      <ToolConfiguration toolKey={tool.toolKey} client={client} secret={shown} />
    </Panel>
  );
}
