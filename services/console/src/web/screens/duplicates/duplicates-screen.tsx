// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchDuplicates } from '../../api/network-commands.ts';
import { duplicatesQuery } from '../../api/network-queries.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ImportersOnly } from '../imports/importers-only.tsx';
import './duplicates.css';
import { DuplicatePair } from './duplicate-pair.tsx';

type State = 'proposed' | 'same' | 'different';

/** Pairs of associations that may be one: to compare, then to decide. */
export function DuplicatesScreen() {
  const hat = useHat();
  return (
    <ImportersOnly>{hat !== null && <Pairs organisationId={hat.organisation.id} />}</ImportersOnly>
  );
}

function Pairs({ organisationId }: { organisationId: string }) {
  const { t } = useLingui();
  const [state, setState] = useState<State>('proposed');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(duplicatesQuery({ organisationId, state, page }));
  const search = useCommand('identity', () => searchDuplicates(organisationId));
  return (
    <>
      <PageHead
        title={t`Doublons`}
        lead={
          <>
            <b>
              <Trans>Deux associations inscrites sont parfois la même.</Trans>
            </b>{' '}
            <Trans>Comparez-les, puis dites laquelle garder, ou qu’elles sont bien deux.</Trans>
          </>
        }
        actions={
          <Button pending={search.isPending} onClick={() => search.mutate(undefined)}>
            <Trans>Chercher des doublons</Trans>
          </Button>
        }
      />
      {search.error !== null && <ActionError error={search.error} />}
      {search.isSuccess && (
        <Note said="politely">
          <p>
            <Plural
              value={search.data.found}
              _0="Aucun nouveau doublon."
              one="# nouveau doublon."
              other="# nouveaux doublons."
            />
          </p>
        </Note>
      )}
      <Segmented<State>
        legend={<Trans>Quels doublons</Trans>}
        value={state}
        onChange={(value) => {
          setState(value);
          setPage(1);
        }}
        choices={[
          { value: 'proposed', label: <Trans>À trancher</Trans> },
          { value: 'same', label: <Trans>Fusionnés</Trans> },
          { value: 'different', label: <Trans>Bien distincts</Trans> },
        ]}
      />
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Panel title={<Trans>Rien ici</Trans>}>
          <Empty>
            <Trans>Aucun doublon dans cette liste.</Trans>
          </Empty>
        </Panel>
      )}
      {data?.items.map((pair) => (
        <DuplicatePair key={pair.id} pair={pair} />
      ))}
      {data !== undefined && (
        <Pagination page={data.page} size={data.size} total={data.total} onPage={setPage} />
      )}
    </>
  );
}
