// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { runLinesQuery } from '../../api/run-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { RUN_LINES } from '../../words/run-words.ts';
import { ActivationLabel } from '../catalogue/activation-label.tsx';

type Line = Catalog['ActivationRunLine'];

/** What became of each organisation and offer, and why not. */
export function RunLines({ run }: { run: Catalog['ActivationRun'] }) {
  const { t, i18n } = useLingui();
  const [page, setPage] = useState(1);
  const [state, setState] = useState<'all' | Catalog['RunLineState']>('all');
  const { data, error, refetch } = useQuery(
    runLinesQuery(run, page, state === 'all' ? undefined : state),
  );
  const columns: Column<Line>[] = [
    {
      key: 'organisation',
      header: <Trans>Structure</Trans>,
      renderCell: ({ organisationName }) => organisationName,
    },
    {
      key: 'offer',
      header: <Trans>Outil</Trans>,
      label: t`Outil`,
      renderCell: ({ offerName }) => offerName,
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (line) => <LineState line={line} />,
    },
    {
      key: 'why',
      header: <Trans>Pourquoi</Trans>,
      label: t`Pourquoi`,
      renderCell: ({ reason }) => reason?.sentence,
    },
  ];
  return (
    <>
      <Segmented
        legend={<Trans>Montrer</Trans>}
        value={state}
        onChange={(next) => {
          setState(next);
          setPage(1);
        }}
        choices={[
          { value: 'all', label: t`Toutes les lignes` },
          { value: 'waiting', label: i18n._(RUN_LINES.waiting.label) },
          { value: 'done', label: t`Demandées` },
          { value: 'skipped', label: t`Écartées` },
        ]}
      />
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data?.items.length === 0 && (
        <Empty>
          <Trans>Aucune ligne ici.</Trans>
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <DataTable
            caption={<Trans>Lignes</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ organisationId, offerId }) => `${organisationId} ${offerId}`}
          />
          <Pagination page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      )}
    </>
  );
}

function LineState({ line }: { line: Line }) {
  const { i18n } = useLingui();
  if (line.activationId !== null && line.activationState !== null) {
    return (
      <Link to="/activations/$activationId" params={{ activationId: line.activationId }}>
        <ActivationLabel state={line.activationState} />
      </Link>
    );
  }
  const { tone, glyph, label } = RUN_LINES[line.state];
  return (
    <StateLabel tone={tone} glyph={glyph}>
      {i18n._(label)}
    </StateLabel>
  );
}
