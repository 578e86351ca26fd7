// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteReferent } from '../../api/network-commands.ts';
import { referentsQuery } from '../../api/network-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { REFERENT_SUBJECTS } from '../../words/network-words.ts';
import { mayChange } from './reach.ts';
import { ReferentForm } from './referent-form.tsx';

/** Whom to ask about what, inside and outside the network. */
export function ReferentsPanel({ of }: { of: Identity['Organisation'] }) {
  const { i18n } = useLingui();
  const hat = useHat();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(referentsQuery(of.id));
  const remove = useCommand('identity', deleteReferent);
  const mayEdit = mayChange(hat, of);
  return (
    <Panel
      className="c6"
      title={<Trans>Référents</Trans>}
      hint={<Trans>À qui parler, sujet par sujet.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {remove.error !== null && <ActionError error={remove.error} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Aucun référent n’est nommé.</Trans>
        </Empty>
      )}
      <ul className="plain-list">
        {data?.items.map((one) => (
          <li key={one.id}>
            <b>{i18n._(REFERENT_SUBJECTS[one.subject])}</b> : {one.name}
            <ReferentContact of={one} />
            {mayEdit && (
              <Button
                look="quiet"
                pending={remove.isPending && remove.variables === one.id}
                onClick={() => remove.mutate(one.id)}
              >
                <Trans>Retirer</Trans>
                <span className="vh"> {one.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && adding && <ReferentForm of={of} onDone={() => setAdding(false)} />}
      {mayEdit && !adding && (
        <p className="actions end">
          <Button onClick={() => setAdding(true)}>
            <Trans>Nommer un référent</Trans>
          </Button>
        </p>
      )}
    </Panel>
  );
}

function ReferentContact({ of: { email, phone } }: { of: Identity['Referent'] }) {
  return (
    <span className="meta line">
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {email !== null && phone !== null && ', '}
      {phone}
    </span>
  );
}
