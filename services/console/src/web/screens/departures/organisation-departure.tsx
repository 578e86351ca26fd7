// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { offboardOrganisation } from '../../api/departure-commands.ts';
import { hostersQuery } from '../../api/departure-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';

type Props = { of: Identity['Organisation']; mayLeave: boolean };

/** Declares that an organisation leaves the network, or one hoster. */
export function OrganisationDeparture({ of, mayLeave }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const key = useOnceKey();
  const [scope, setScope] = useState<'left' | 'hoster'>(mayLeave ? 'left' : 'hoster');
  const [hoster, setHoster] = useState('');
  const [reason, setReason] = useState('');
  const { data: hosters } = useQuery({ ...hostersQuery(), enabled: scope === 'hoster' });
  const start = useCommand(
    'identity',
    () =>
      offboardOrganisation(
        of.id,
        {
          scope,
          ...(scope === 'hoster' && hoster !== '' && { hosterOrganisationId: hoster }),
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
    <Disclosure summary={<Trans>Déclarer un départ de la structure</Trans>}>
      {start.error !== null && <ActionError error={start.error} />}
      <form onSubmit={submit} noValidate>
        {mayLeave && (
          <Segmented
            legend={<Trans>De quoi part la structure</Trans>}
            visibleLegend
            value={scope}
            onChange={setScope}
            choices={[
              { value: 'left', label: <Trans>Elle quitte le réseau</Trans> },
              { value: 'hoster', label: <Trans>Elle quitte un hébergeur</Trans> },
            ]}
          />
        )}
        {scope === 'hoster' && (
          <SelectField
            id="departure-hoster"
            label={<Trans>Hébergeur</Trans>}
            value={hoster}
            onChange={(event) => setHoster(event.currentTarget.value)}
          >
            <option value="">{t`Choisissez dans la liste`}</option>
            {hosters?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <p className="small">
          {scope === 'left' ? (
            <Trans>
              Tous les mandats d’ici prennent fin ; chaque personne a son propre départ.
            </Trans>
          ) : (
            <Trans>Les accès aux outils de cet hébergeur se ferment. Les mandats restent.</Trans>
          )}
        </p>
        <TextArea
          id="organisation-departure-reason"
          label={<Trans>Raison (facultative)</Trans>}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className="actions">
          <Button type="submit" pending={start.isPending}>
            <Trans>Déclarer le départ</Trans>
          </Button>
        </p>
      </form>
    </Disclosure>
  );
}
