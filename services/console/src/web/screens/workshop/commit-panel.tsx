// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { commitProposal } from '../../api/plan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The commitment: from here on the dates are seen by those concerned. */
export function CommitPanel({ proposal }: { proposal: Planning['Proposal'] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [name, setName] = useState(proposal.name);
  const [tried, setTried] = useState(false);
  const key = useOnceKey();
  const commit = useCommand(
    'planning',
    () => commitProposal(proposal.id, name.trim(), key),
    ({ id }) => void navigate({ to: '/campagne', search: { id } }),
  );
  if (proposal.committed !== null) {
    return (
      <Panel
        className="c12 commit"
        id="engager"
        title={<Trans>Cette proposition est engagée</Trans>}
      >
        <p className="actions">
          <Link
            className={buttonClass('main')}
            to="/campagne"
            search={{ id: proposal.committed.id }}
          >
            <Trans>Ouvrir la campagne {proposal.committed.name}</Trans>
          </Link>
        </p>
      </Panel>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') {
      focusField('campaign-name');
      return;
    }
    commit.mutate(undefined);
  };
  return (
    <Panel
      className="c12 commit"
      id="engager"
      title={<Trans>S’engager sur cette proposition</Trans>}
    >
      <FieldErrors error={commit.error} fields={{ name: 'campaign-name' }}>
        <form onSubmit={submit} noValidate>
          <p className="small">
            <Plural
              value={proposal.figures.placed}
              one="Un département et sa région verront leurs dates. La première vague est ferme, les suivantes sont provisoires."
              other="# départements et leurs régions verront leurs dates. La première vague est ferme, les suivantes sont provisoires."
            />
          </p>
          <div className="short end">
            <TextField
              id="campaign-name"
              label={<Trans>Nom de la campagne</Trans>}
              maxLength={120}
              value={name}
              error={
                tried && name.trim() === ''
                  ? t`Il manque le nom. Donnez-en un qui se reconnaît.`
                  : undefined
              }
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          {commit.error !== null && <ActionError error={commit.error} />}
          <p className="actions end">
            <Button look="main" type="submit" pending={commit.isPending}>
              <Trans>S’engager sur ce plan</Trans>
            </Button>
          </p>
        </form>
      </FieldErrors>
    </Panel>
  );
}
