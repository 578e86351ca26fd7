// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { startDeparture } from '../../api/departure-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';

type Scope = Identity['OffboardingPreview']['scopes'][number];

const LABELS: Record<Scope, React.ReactNode> = {
  account: <Trans>Quitte le réseau</Trans>,
  here: <Trans>Quitte cette structure</Trans>,
};

/** Which departure it is, why, and the step that begins it. */
export function DeclareForm({ of }: { of: Identity['OffboardingPreview'] }) {
  const navigate = useNavigate();
  const key = useOnceKey();
  const [scope, setScope] = useState<Scope>(of.scopes.at(-1) ?? 'here');
  const [reason, setReason] = useState('');
  const start = useCommand(
    'identity',
    () =>
      startDeparture(
        {
          personId: of.person.id,
          organisationId: of.organisation.id,
          scope,
          ...(reason.trim() !== '' && { reason: reason.trim() }),
        },
        key,
      ),
    ({ id }) => void navigate({ to: '/departs/$offboardingId', params: { offboardingId: id } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate(undefined);
  };
  return (
    <Panel className="c5 yours" title={<Trans>Déclarer le départ</Trans>}>
      {start.error !== null && <ActionError error={start.error} />}
      <form onSubmit={submit} noValidate>
        <Segmented
          legend={<Trans>De quoi part la personne</Trans>}
          visibleLegend
          value={scope}
          onChange={setScope}
          choices={of.scopes.map((value) => ({ value, label: LABELS[value] }))}
        />
        <p className="small">
          {scope === 'account' ? (
            <Trans>
              Le compte est désactivé et les sessions se ferment tout de suite. Rien n’est supprimé
              : une invitation le rouvre.
            </Trans>
          ) : (
            <Trans>Les mandats d’ici prennent fin. Le compte reste ouvert.</Trans>
          )}
        </p>
        <TextArea
          id="departure-reason"
          label={<Trans>Raison (facultative)</Trans>}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className="actions">
          <Button look="main" type="submit" pending={start.isPending}>
            <Trans>Déclarer le départ</Trans>
          </Button>
        </p>
      </form>
    </Panel>
  );
}
