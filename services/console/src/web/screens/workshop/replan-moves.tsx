// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { replanMovesQuery } from '../../api/replan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { CauseWords } from './replan-causes.tsx';

type Row = Planning['ReplanMove'];

/** What moves at one organisation: from when to when, and what it goes back to. */
export function ReplanMoves({ replan }: { replan: Planning['Replan'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const [key, setKey] = useState(replan.touched[0]?.organisation.key ?? '');
  const { data, error, refetch } = useQuery(replanMovesQuery(replan.id, key));
  const dates = (pair: Planning['DatePair']) => {
    const start = shortDate(pair.start, i18n.locale, today);
    const end = shortDate(pair.end, i18n.locale, today);
    return t`${start} au ${end}`;
  };
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Tâche ou jalon</Trans>,
      renderCell: ({ node }) => <PlaybookText text={node.title} />,
    },
    {
      key: 'from',
      header: <Trans>Avant</Trans>,
      label: t`Avant`,
      renderCell: ({ from }) => dates(from),
    },
    {
      key: 'to',
      header: <Trans>Après</Trans>,
      label: t`Après`,
      renderCell: ({ to }) => <b>{dates(to)}</b>,
    },
    {
      key: 'cause',
      header: <Trans>À cause de</Trans>,
      label: t`À cause de`,
      renderCell: ({ cause }) => (
        <>
          <NodeName node={cause.node} />, <CauseWords code={cause.code} />
        </>
      ),
    },
  ];
  return (
    <Panel title={<Trans>Ce qui bouge, structure par structure</Trans>}>
      <SelectField
        id="moves-organisation"
        label={<Trans>Structure</Trans>}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      >
        {replan.touched.map(({ organisation }) => (
          <option key={organisation.key} value={organisation.key}>
            {placeOf(organisation)}
          </option>
        ))}
      </SelectField>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <ScrollRegion label={t`Dates qui bougent`}>
          <DataTable
            caption={<Trans>Dates qui bougent</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ node }) => node.key}
          />
        </ScrollRegion>
      )}
    </Panel>
  );
}
