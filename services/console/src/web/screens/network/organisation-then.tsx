// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { organisationsQuery } from '../../api/network-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { STATUS_WORDS, TIER_WORDS } from '../../words/network-words.ts';

type Props = { of: Identity['Organisation']; day: string };

/** What is known of an organisation on another day: its names, its state, and those right under it. */
export function OrganisationThen({ of, day }: Props) {
  const { t, i18n } = useLingui();
  const facts: [string, string][] = [
    [t`Nom`, of.name],
    [t`Nom court`, of.shortName],
    [t`Strate`, i18n._(TIER_WORDS[of.tier])],
    [t`État`, i18n._(STATUS_WORDS[of.status])],
  ];
  return (
    <>
      <Panel
        className="c6"
        title={<Trans>Ce jour-là</Trans>}
        hint={
          <Trans>
            Les adresses, les personnes et les notes ne sont gardées que pour aujourd’hui.
          </Trans>
        }
      >
        <dl className="kv">
          {facts.map(([label, value]) => (
            <div key={label} className="kv-row">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <ChildrenThen of={of} day={day} />
    </>
  );
}

function ChildrenThen({ of, day }: Props) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(
    organisationsQuery({ parentId: of.id, asOf: day, page }),
  );
  return (
    <Panel className="c6" title={<Trans>Structures rattachées ce jour-là</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Aucune structure n’y était rattachée.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <ul className="plain-list">
            {data.items.map(({ id, name }) => (
              <li key={id}>
                <Link
                  to="/structures/$organisationId"
                  params={{ organisationId: id }}
                  search={{ asOf: day }}
                  lang="fr"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          <Pagination page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      )}
    </Panel>
  );
}
