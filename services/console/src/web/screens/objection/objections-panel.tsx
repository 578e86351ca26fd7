// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ObjectedPlan, objectionsQuery } from '../../api/objection-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useScrollFromLink } from '../../ui/use-scroll-from-link.ts';
import { ObjectionItem } from './objection-item.tsx';
import '../work/work.css';

type Props = {
  plan: ObjectedPlan;
  hint: ReactNode;
  empty: ReactNode;
  /** What to do once days were taken that the plan does not keep yet. */
  toKeep?: ReactNode;
};

const ID = 'objections';

/** What regions have against the dates of a plan, and what the nation answers. */
export function ObjectionsPanel({ plan, hint, empty, toKeep }: Props) {
  const { data, error, refetch } = useQuery(objectionsQuery(plan));
  useScrollFromLink(ID, data !== undefined);
  const items = data?.items ?? [];
  const current = items.filter(({ state, kept }) => state === 'open' || kept === false);
  const others = items.filter((one) => !current.includes(one));
  return (
    <Panel id={ID} title={<Trans>Objections des régions</Trans>} hint={hint}>
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && current.length === 0 && <Empty>{empty}</Empty>}
      <Rows items={current} />
      {items.some(({ kept }) => kept === false) && toKeep}
      {others.length > 0 && (
        <Disclosure
          summary={
            <Plural
              value={others.length}
              one="Voir l’objection qui a sa réponse"
              other="Voir les # objections qui ont leur réponse"
            />
          }
        >
          <Rows items={others} />
        </Disclosure>
      )}
    </Panel>
  );
}

function Rows({ items }: { items: readonly Planning['Objection'][] }) {
  if (items.length === 0) return null;
  return (
    <ul className="rows">
      {items.map((one) => (
        // Once written, it has one more version: its forms begin again, closed.
        <ObjectionItem key={`${one.id}-${one.revision}`} objection={one} />
      ))}
    </ul>
  );
}
