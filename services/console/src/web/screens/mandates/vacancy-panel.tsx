// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { vacanciesQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Where nobody holds the coordination, here and below. */
export function VacancyPanel({ of }: { of: Identity['Organisation'] }) {
  const { i18n } = useLingui();
  const { data, error, refetch } = useQuery(vacanciesQuery(of.id));
  return (
    <Panel
      className="c4"
      title={<Trans>Coordinations à pourvoir</Trans>}
      hint={<Trans>Leurs tâches vont à la strate au-dessus.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Chaque coordination est tenue.</Trans>
        </Empty>
      )}
      <ul className="plain-list">
        {data?.items.map(({ organisation, since }) => (
          <li key={organisation.id}>
            <Link
              to="/structures/$organisationId/mandats"
              params={{ organisationId: organisation.id }}
            >
              {organisation.name}
            </Link>
            {since !== null && (
              <span className="meta line">
                <Trans>depuis le {fullDate(since, i18n.locale)}</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
