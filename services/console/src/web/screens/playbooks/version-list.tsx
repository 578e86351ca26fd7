// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Hat } from '../../../shared/session.ts';
import { playbookPageQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { personName } from '../../format/person-name.ts';
import { shortInstant } from '../../format/instant.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { mayAuthor } from './may-author.ts';
import { versionBefore } from './version-before.ts';

type Row = Planning['PlaybookSummary'];

/** The published versions, newest first: each can be kept as a file, and compared with the one before it. */
export function VersionList({ className, hat }: { className: string; hat: Hat | null }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/plans-types' });
  const { data, error, refetch } = useQuery(playbookPageQuery(Number(search.page ?? 1)));
  const isNewest = ({ key, version }: Row) =>
    (data?.items ?? []).every((one) => one.key !== key || one.version <= version);
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: <Trans>Plan type</Trans>,
      renderCell: ({ title, version, owner, base }) => (
        <>
          <PlaybookText text={title} />, <Trans>version {version}</Trans>
          {owner !== null && (
            <span className="meta of">
              <br />
              {owner.shortName}
              {base !== null && (
                <>
                  , <Trans>d’après la version nationale {base.version}</Trans>
                </>
              )}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'published',
      header: <Trans>Publiée</Trans>,
      label: t`Publiée`,
      renderCell: ({ publishedAt, publishedBy }) => {
        const who = publishedBy === null ? '' : `, ${personName(publishedBy)}`;
        return `${shortInstant(publishedAt, i18n.locale, today)}${who}`;
      },
    },
    {
      key: 'counts',
      header: <Trans>Contenu</Trans>,
      label: t`Contenu`,
      renderCell: ({ counts }) => (
        <>
          <Plural value={counts.tasks} one="# tâche" other="# tâches" />,{' '}
          <Plural value={counts.gates} one="# jalon" other="# jalons" />
        </>
      ),
    },
    {
      key: 'actions',
      header: <Trans>Actions</Trans>,
      renderCell: (row) => {
        const before = versionBefore(row, data?.items ?? []);
        const name = `${row.key} ${row.version}`;
        return (
          <span className="links">
            <a
              className={buttonClass('quiet')}
              href={`/api/planning/playbooks/${row.id}/text`}
              download
            >
              <Trans>Télécharger</Trans> <span className="vh">{name}</span>
            </a>
            {mayAuthor(hat, row) && isNewest(row) && (
              <Link
                className={buttonClass('quiet')}
                to="/plans-types/$playbookId/modifier"
                params={{ playbookId: row.id }}
              >
                <Trans>Préparer la suivante</Trans> <span className="vh">{name}</span>
              </Link>
            )}
            {before !== null && (
              <Link
                className={buttonClass('quiet')}
                to="/plans-types"
                search={{ ...search, before: before.id, after: row.id }}
                resetScroll={false}
              >
                <Trans>Ce qui change</Trans> <span className="vh">{name}</span>
              </Link>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <Panel className={className} title={<Trans>Les versions publiées</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Aucun plan type n’est encore publié.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            caption={<Trans>Les versions publiées</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
          <Pagination
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) =>
              void navigate({ to: '/plans-types', search: { ...search, page: String(page) } })
            }
          />
        </>
      )}
    </Panel>
  );
}
