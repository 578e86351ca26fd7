// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { body, planning } from '../api/clients.ts';
import { PlaybookText } from '../sentences/playbook-text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { TextField } from '../ui/text-field.tsx';

/** Finds an organisation or a task by name, key or code. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['planning', 'search', q],
    queryFn: () => body(planning.GET('/search', { params: { query: { q } } })),
    enabled: q.length >= 2,
  });
  const none = data !== undefined && data.organisations.length + data.tasks.length === 0;
  return (
    <Dialog title={<Trans>Chercher</Trans>} open onClose={onClose}>
      <TextField
        id="search"
        type="search"
        label={<Trans>Nom d’une structure, code d’un département ou titre d’une tâche</Trans>}
        autoComplete="off"
        maxLength={80}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog exists for this one field
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className="found" aria-live="polite">
        {none && (
          <li>
            <Empty>
              <Trans>
                Rien ne porte ce nom. Essayez un mot plus court, ou le numéro du département.
              </Trans>
            </Empty>
          </li>
        )}
        {data?.organisations.map((organisation) => (
          <li key={organisation.id}>
            <Link to="/fil" search={{ organisation: organisation.id }} onClick={onClose}>
              {organisation.name}
            </Link>
            {organisation.code !== null && <span className="meta"> {organisation.code}</span>}{' '}
            <Link
              to="/structures/$organisationId"
              params={{ organisationId: organisation.id }}
              onClick={onClose}
            >
              <Trans>Fiche</Trans>
              <span className="vh"> {organisation.name}</span>
            </Link>
          </li>
        ))}
        {data?.tasks.map((task) => (
          <li key={task.id}>
            <Link to="/taches/$taskId" params={{ taskId: task.id }} onClick={onClose}>
              <PlaybookText text={task.title} />
            </Link>
            <span className="meta"> {task.organisation.shortName}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
