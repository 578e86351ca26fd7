// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { loansQuery } from '../../api/loan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LendForm } from './lend-form.tsx';
import { LoanItem } from '../loan/loan-item.tsx';

const LENDABLE: readonly Planning['LentResource'][] = [
  'trainer_days',
  'technician_days',
  'facilitator_days',
];

/** What organisations lend each other of a resource, and the form to lend more. */
export function LoanPanel({ load }: { load: Planning['ResourceLoad'] }) {
  const hat = useHat();
  const { data, error, refetch } = useQuery(loansQuery);
  const [lent, setLent] = useState(0);
  const resource = LENDABLE.find((one) => one === load.resource);
  if (resource === undefined || hat === null) return null;
  const others = load.rows
    .map(({ organisation }) => organisation)
    .filter(({ id }) => id !== hat.organisation.id);
  const isLender =
    hat.role === 'coordination' &&
    load.rows.some((row) => row.organisation.id === hat.organisation.id);
  const items = data?.items.filter((loan) => loan.resource === resource);
  return (
    <Panel
      className="end"
      id="prets"
      title={<Trans>Ce que les structures se prêtent</Trans>}
      hint={
        <Trans>
          Quand une région est à court, le plan fait prêter la nation. Un prêt convenu ici s’ajoute
          dès que l’autre structure l’accepte. La proposition suivante et la prochaine réparation
          des dates en tiennent compte.
        </Trans>
      }
    >
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {items === undefined ? (
        error === null && <Loading />
      ) : items.length === 0 ? (
        <Empty>
          <Trans>Aucun prêt n’est proposé ni convenu pour ce moyen.</Trans>
        </Empty>
      ) : (
        <ul className="plain-list">
          {items.map((loan) => (
            <li key={`${loan.id} ${loan.revision}`}>
              <LoanItem loan={loan} />
            </li>
          ))}
        </ul>
      )}
      {lent > 0 && (
        <Note said="politely">
          <p>
            <Trans>
              Le prêt est proposé. Il attend dans « À faire » de l’autre structure, et compte dès
              qu’elle l’accepte.
            </Trans>
          </p>
        </Note>
      )}
      {isLender && (
        <Disclosure key={lent} summary={<Trans>Prêter à une autre structure</Trans>}>
          <LendForm
            resource={resource}
            fromId={hat.organisation.id}
            others={others}
            onDone={() => setLent(lent + 1)}
          />
        </Disclosure>
      )}
    </Panel>
  );
}
