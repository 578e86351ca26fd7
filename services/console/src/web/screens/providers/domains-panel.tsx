// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { addDomain, removeDomain, verifyDomain } from '../../api/provider-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = { of: Identity['IdentityProvider'] };

/** Mail domains whose people are led to this provider, once the DNS proves them. */
export function DomainsPanel({ of }: Props) {
  const [domain, setDomain] = useState('');
  const add = useCommand(
    'identity',
    () => addDomain(of.id, domain.trim()),
    () => setDomain(''),
  );
  return (
    <Panel
      title={<Trans>Domaines de messagerie</Trans>}
      hint={
        <Trans>
          Qui donne une adresse d’un de ces domaines est conduit ici. Une messagerie ouverte à tous
          ne convient pas.
        </Trans>
      }
    >
      {add.error !== null && <ActionError key={String(add.error)} error={add.error} />}
      <ul className="stack">
        {of.domains.map((one) => (
          <DomainLine key={one.domain} providerId={of.id} of={one} />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined);
        }}
      >
        <TextField
          id="provider-domain"
          label={<Trans>Domaine</Trans>}
          hint={<Trans>Ce qui suit l’arobase, par exemple exemple.org.</Trans>}
          value={domain}
          onChange={({ target }) => setDomain(target.value)}
          required
        />
        <p className="actions">
          <Button type="submit" pending={add.isPending}>
            <Trans>Ajouter le domaine</Trans>
          </Button>
        </p>
      </form>
    </Panel>
  );
}

type LineProps = { providerId: string; of: Identity['IdentityProvider']['domains'][number] };

function DomainLine({
  providerId,
  of: { domain, verifiedAt, recordName, recordValue },
}: LineProps) {
  const verify = useCommand('identity', () => verifyDomain(providerId, domain));
  const remove = useCommand('identity', () => removeDomain(providerId, domain));
  const error = verify.error ?? remove.error;
  return (
    <li>
      <p>
        <b>{domain}</b>{' '}
        {verifiedAt === null ? (
          <StateLabel tone="prep" glyph="prep">
            <Trans>à prouver</Trans>
          </StateLabel>
        ) : (
          <StateLabel tone="live" glyph="live">
            <Trans>prouvé</Trans>
          </StateLabel>
        )}
      </p>
      {verifiedAt === null && (
        <dl className="given">
          <dt>
            <Trans>Publiez cet enregistrement TXT, puis vérifiez</Trans>
          </dt>
          <dd>
            <code>{recordName}</code>
            <code>{recordValue}</code>
          </dd>
        </dl>
      )}
      {error !== null && <ActionError key={String(error)} error={error} />}
      <p className="actions">
        {verifiedAt === null && (
          <Button pending={verify.isPending} onClick={() => verify.mutate(undefined)}>
            <Trans>
              Vérifier<span className="vh"> {domain}</span>
            </Trans>
          </Button>
        )}
        <Button look="quiet" pending={remove.isPending} onClick={() => remove.mutate(undefined)}>
          <Trans>
            Retirer<span className="vh"> {domain}</span>
          </Trans>
        </Button>
      </p>
    </li>
  );
}
