// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { activationsQuery } from '../../api/activations-query.ts';
import { buttonClass } from '../../ui/button.tsx';
import { ActivationLabel } from '../catalogue/activation-label.tsx';

/** Activations whose next act belongs to this hat: to accept, to install, to correct. */
export function ActivationsToMove() {
  const titleId = useId();
  const { data } = useQuery(activationsQuery({ waitingForMe: true }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Outils qui vous attendent</Trans>
      </h2>
      <ul className="tasks">
        {data.items.map((activation) => (
          <li className="panel" key={activation.id}>
            <h3>
              <Trans>
                {activation.toolName} pour {activation.organisationName}
              </Trans>
            </h3>
            <p className="t-meta">
              <ActivationLabel state={activation.state} />
              <span>{activation.hosterName}</span>
            </p>
            {activation.reason !== null && (
              <p className="small end">{activation.reason.sentence}</p>
            )}
            <p className="actions end">
              <Link
                className={buttonClass('main')}
                to="/activations/$activationId"
                params={{ activationId: activation.id }}
              >
                <Trans>Ouvrir l’activation</Trans>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
