// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { briefDate } from '../../format/civil-date.ts';
import { listOf } from '../../format/list-of.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { loadAmount } from '../../words/load-words.ts';

type Shortage = Planning['Shortage'];

function Waiting({ shortage }: { shortage: Shortage }) {
  const { waiting, delayed } = shortage;
  const more = delayed - waiting.length;
  if (delayed === 0) return <Trans>rien ne finit plus tard</Trans>;
  return (
    <Disclosure summary={<Plural value={delayed} one="# retardé" other="# retardés" />}>
      <ul className="plain-list">
        {waiting.map(({ node, organisation }) => {
          const place = placeOf(organisation);
          return (
            <li key={node?.key ?? organisation.key}>
              {node === null ? <Trans>{place} : sans place</Trans> : <NodeName node={node} />}
            </li>
          );
        })}
        {more > 0 && (
          <li>
            <Plural value={more} one="et # autre" other="et # autres" />
          </li>
        )}
      </ul>
    </Disclosure>
  );
}

/** Who is short, when, by how much, which waves that touches, and what waits for it. */
export function ShortagePanel({ load }: { load: Planning['ResourceLoad'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const columns: Column<Shortage>[] = [
    {
      key: 'organisation',
      header: <Trans>Structure</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    {
      key: 'when',
      header: <Trans>Quand</Trans>,
      label: t`Quand`,
      renderCell: ({ from, to, weeks }) => {
        const first = briefDate(from, i18n.locale, today);
        const last = briefDate(to, i18n.locale, today);
        return from === to ? (
          <Trans>semaine du {first}</Trans>
        ) : (
          <>
            <Trans>
              de la semaine du {first} à celle du {last}
            </Trans>{' '}
            <span className="muted">
              (<Plural value={weeks} one="# semaine" other="# semaines" />)
            </span>
          </>
        );
      },
    },
    {
      key: 'worst',
      header: <Trans>Au plus</Trans>,
      label: t`Au plus`,
      right: true,
      renderCell: ({ worst }) => loadAmount(i18n, load.unit, worst),
    },
    {
      key: 'waves',
      header: <Trans>Vagues</Trans>,
      label: t`Vagues`,
      renderCell: ({ waves }) => listOf(waves.map(String), i18n.locale),
    },
    {
      key: 'waiting',
      header: <Trans>Ce qui attend</Trans>,
      label: t`Ce qui attend`,
      renderCell: (shortage) => <Waiting shortage={shortage} />,
    },
  ];
  return (
    <Panel className="c8" id="manques" title={<Trans>Qui manque, quand, et qui attend</Trans>}>
      {load.shortages.length === 0 ? (
        <Empty>
          <Trans>Personne ne manque de ce moyen dans ce plan.</Trans>
        </Empty>
      ) : (
        <DataTable
          caption={<Trans>Structures à court, les plus retardées d’abord</Trans>}
          columns={columns}
          rows={load.shortages}
          rowKey={({ organisation }) => organisation.key}
        />
      )}
    </Panel>
  );
}
