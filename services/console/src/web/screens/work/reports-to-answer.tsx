// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { reportsQuery } from '../../api/report-queries.ts';
import { buttonClass } from '../../ui/button.tsx';

/** Problems with tools that people reported and that this hat is to answer. */
export function ReportsToAnswer() {
  const titleId = useId();
  const { data } = useQuery(reportsQuery({ scope: 'waiting' }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Problèmes signalés</Trans>
      </h2>
      <ul className="tasks">
        {data.items.map(({ id, title, toolName, reportedBy, organisation }) => (
          <li className="panel" key={id}>
            <h3>{title}</h3>
            <p className="t-meta">
              {toolName}. {reportedBy.name}, {organisation.name}
            </p>
            <p className="actions end">
              <Link
                className={buttonClass('main')}
                to="/signalements/$reportId"
                params={{ reportId: id }}
              >
                <Trans>Répondre</Trans>
                <span className="vh"> {title}</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
