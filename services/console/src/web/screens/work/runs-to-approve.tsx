// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { runsQuery } from '../../api/run-queries.ts';
import { useHat } from '../../api/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { mayRun } from '../runs/may-run.ts';

/** Bulk activations that wait for a second person, when that can be the reader. */
export function RunsToApprove() {
  const titleId = useId();
  const hat = useHat();
  const { data } = useQuery({ ...runsQuery(1, ['awaiting-approval']), enabled: mayRun(hat) });
  const mine = data?.items.filter(({ moves }) => moves.includes('approve')) ?? [];
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Activations en nombre à approuver</Trans>
      </h2>
      <ul className="tasks">
        {mine.map((run) => (
          <li className="panel" key={run.id}>
            <h3>{run.name}</h3>
            <p className="small end">
              <Trans>
                {run.offers.map(({ name }) => name).join(', ')}, pour {run.organisationName}.
                Demandé par {run.createdBy.name}.
              </Trans>
            </p>
            <p className="actions end">
              <Link
                className={buttonClass('main')}
                to="/activations-en-nombre/$runId"
                params={{ runId: run.id }}
              >
                <Trans>Voir et répondre</Trans>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
