// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { decideDuplicate } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DUPLICATE_REASONS } from '../../words/network-words.ts';
import { mayRestructure } from '../network/reach.ts';
import { type ComparedFact, comparedFacts } from './compared-facts.ts';

type Organisation = Identity['Organisation'];

/** Two associations side by side, and what to say of them. */
export function DuplicatePair({ pair }: { pair: Identity['Duplicate'] }) {
  const { i18n } = useLingui();
  const hat = useHat();
  const { first, second } = pair;
  const decide = useCommand('identity', (keepId: string | null) =>
    decideDuplicate(pair.id, keepId),
  );
  const mayDecide = mayRestructure(hat, first) && mayRestructure(hat, second);
  const reasons = pair.reasons.map((reason) => i18n._(DUPLICATE_REASONS[reason])).join(', ');
  const link = ({ id, key }: Organisation) => (
    <Link to="/structures/$organisationId" params={{ organisationId: id }}>
      {key}
    </Link>
  );
  const columns: Column<ComparedFact>[] = [
    {
      key: 'fact',
      header: (
        <span className="vh">
          <Trans>Donnée</Trans>
        </span>
      ),
      renderCell: ({ label }) => i18n._(label),
    },
    {
      key: 'first',
      header: link(first),
      label: first.key,
      renderCell: (fact) => <Compared fact={fact} value={fact.first} />,
    },
    {
      key: 'second',
      header: link(second),
      label: second.key,
      renderCell: (fact) => <Compared fact={fact} value={fact.second} />,
    },
  ];
  const keep = (one: Organisation) => (
    <Button
      pending={decide.isPending && decide.variables === one.id}
      onClick={() => decide.mutate(one.id)}
    >
      <Trans>C’est la même : garder {one.key}</Trans>
    </Button>
  );
  return (
    <Panel className="compared" title={<span lang="fr">{first.name}</span>} hint={reasons}>
      {decide.error !== null && <ActionError error={decide.error} />}
      <DataTable
        caption={<Trans>Les deux associations, côte à côte</Trans>}
        columns={columns}
        rows={comparedFacts(first, second, i18n.locale)}
        rowKey={({ field }) => field}
      />
      {pair.state === 'proposed' && mayDecide && (
        <p className="actions">
          {keep(first)}
          {keep(second)}
          <Button
            pending={decide.isPending && decide.variables === null}
            onClick={() => decide.mutate(null)}
          >
            <Trans>Ce sont bien deux associations</Trans>
          </Button>
        </p>
      )}
      {pair.state === 'proposed' && !mayDecide && (
        <p className="small muted">
          <Trans>La coordination de votre région, ou la nation, peut trancher.</Trans>
        </p>
      )}
    </Panel>
  );
}

function Compared({ fact, value }: { fact: ComparedFact; value: string | null }) {
  const text = value ?? '–';
  return fact.first === fact.second ? text : <b>{text}</b>;
}
